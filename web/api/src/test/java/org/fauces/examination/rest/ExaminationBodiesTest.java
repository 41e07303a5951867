package org.fauces.examination.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.examination.domain.StopReason;
import org.fauces.examination.service.FormRevisionView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationBodiesTest {
  private static final UUID EXAMINATION = new UUID(7, 1);
  private static final String ID = "0197a1b2-0000-7000-8000-000000000001";

  @Test
  void answersKeepTheirTypesDigitsAndGaps() {
    var body =
        json(
            """
            {"id": "%s", "questionnaireVersion": "2026-11", "askedAt": "2026-01-01T00:00:00Z",
             "answers": {"a": null, "b": true, "c": 38.70, "d": "code", "e": ["x", "y"]}}"""
                .formatted(ID));

    var answers = JsonFields.read(body, FormBody::read).command(EXAMINATION).answers();

    assertThat(answers).containsEntry("a", null).containsEntry("b", true);
    assertThat(answers).containsEntry("c", new BigDecimal("38.70")).containsEntry("d", "code");
    assertThat(answers).containsEntry("e", List.of("x", "y")).hasSize(5);
  }

  @Test
  void answersThatWereNotGivenStayInTheAnswer() {
    var values = new TreeMap<String, Object>();
    values.put("asked", new BigDecimal("38.7"));
    values.put("codes", List.of("x"));
    values.put("not_asked", null);
    var view =
        new FormRevisionView(EXAMINATION, 1, "2026-11", Instant.EPOCH, Instant.EPOCH, values);

    var json = FormRevisionBody.of(view).answers();

    assertThat(json).containsEntry("not_asked", JsonValue.NULL);
    assertThat(json).hasToString("{\"asked\":38.7,\"codes\":[\"x\"],\"not_asked\":null}");
  }

  @ParameterizedTest
  @EnumSource(CancellationBody.Reason.class)
  void aPersonsReasonIsAStopReason(CancellationBody.Reason reason) {
    var body = json("{\"reason\": \"%s\"}".formatted(reason));

    var command = JsonFields.read(body, CancellationBody::read).command(EXAMINATION, 3);

    assertThat(command.reason()).isEqualTo(StopReason.valueOf(reason.name()));
    assertThat(command.version()).isEqualTo(3);
  }

  @Test
  void aContraindicationIsNoReasonToCancel() {
    var body = json("{\"reason\": \"AGE_UNDER_6\"}");

    assertThatThrownBy(() -> JsonFields.read(body, CancellationBody::read))
        .isInstanceOf(JsonRejected.class);
  }

  private static JsonObject json(String text) {
    return StrictJson.readObject(text.getBytes(UTF_8), 65_536);
  }
}
