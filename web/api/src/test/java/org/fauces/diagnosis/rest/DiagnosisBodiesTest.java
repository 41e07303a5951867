package org.fauces.diagnosis.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.diagnosis.service.JudgementView;
import org.fauces.diagnosis.service.WorklistQuery;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisBodiesTest {
  private static final UUID EXAMINATION = new UUID(7, 1);
  private static final String ID = "0197a1b2-0000-7000-8000-000000000001";

  @Test
  void aDecisionCarriesItsTextAndTheVersionItWasMadeOn() {
    var body =
        json(
            """
            {"id": "%s", "runId": "%s", "reason": "two\\nlines",
             "judgements": [{"disease": "covid-19", "opinion": "DISAGREE"}]}"""
                .formatted(ID, ID));

    var command = JsonFields.read(body, DecisionBody::read).command(EXAMINATION, 4);

    assertThat(command.version()).isEqualTo(4);
    assertThat(command.examinationId()).isEqualTo(EXAMINATION);
    assertThat(command.judgements())
        .containsExactly(new JudgementView("covid-19", Opinion.DISAGREE));
    assertThat(command.text().reason()).isEqualTo("two\nlines");
    assertThat(command.withoutRun()).isNull();
    assertThat(command.toString()).doesNotContain("lines");
  }

  @Test
  void aDecisionWithoutRunSaysWhy() {
    var body =
        json("{\"id\": \"%s\", \"withoutRun\": \"OTHER\", \"judgements\": []}".formatted(ID));

    var command = JsonFields.read(body, DecisionBody::read).command(EXAMINATION, 1);

    assertThat(command.withoutRun()).isEqualTo(WithoutRun.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"measles", "", "INFLUENZA"})
  void anUnknownDiseaseIsRefused(String disease) {
    var body =
        json(
            """
            {"id": "%s", "disease": "%s", "method": "PCR", "result": "POSITIVE",
             "sampledAt": "2026-01-01T00:00:00Z"}"""
                .formatted(ID, disease));

    assertThatThrownBy(() -> JsonFields.read(body, ConfirmatoryTestBody::read))
        .isInstanceOfSatisfying(
            JsonRejected.class, e -> assertThat(e.pointer()).isEqualTo("/disease"));
    assertThatThrownBy(() -> DiseaseCode.query(disease)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> DiseaseCode.query(null)).isInstanceOf(DomainException.class);
  }

  @Test
  void filtersOfTheWorklistAreRead() {
    var parameters = new WorklistParameters();
    parameters.state = "READY";
    parameters.from = "2026-01-01T00:00:00Z";
    parameters.patient = ID;

    var query = parameters.query();

    assertThat(query.state()).isEqualTo(ExaminationState.READY);
    assertThat(query.from()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(query.patientId()).hasToString(ID);
    assertThat(query.limit()).isEqualTo(WorklistQuery.DEFAULT_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.5", "4294967301", "ready"})
  void aFilterThatCannotBeReadIsNamed(String value) {
    var parameters = new WorklistParameters();
    parameters.limit = value;
    assertThatThrownBy(parameters::query)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations().get(0).pointer()).isEqualTo("/limit"));

    var byState = new WorklistParameters();
    byState.state = value;
    assertThatThrownBy(byState::query).isInstanceOf(DomainException.class);
  }

  private static JsonObject json(String text) {
    return StrictJson.readObject(text.getBytes(UTF_8), 65_536);
  }
}
