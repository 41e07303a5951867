package org.fauces.examination.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.FormRevision;
import org.fauces.examination.domain.Questionnaires;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.UuidBytes;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.StrictJson;
import org.junit.jupiter.api.Test;

/**
 * What is kept equals what was sent, or it was refused: through the real reader, the rules and the
 * conversions for the database, against the plain meaning of the text that was sent. {@code
 * -Dfauces.values} says how many values, {@code -Dfauces.seed} which.
 */
class StoredAnswersTest {
  private static final long COUNT = Long.getLong("fauces.values", 50_000);
  private static final long SEED = Long.getLong("fauces.seed", 20261126);
  private static final int MAX_BYTES = 65_536;

  private final SentValues sent = new SentValues(SEED);
  private long kept;
  private long refused;

  @Test
  void aNumberKeepsItsValue() {
    each(
        sent::number,
        text -> {
          var answers = Map.of("temp_max_c", text);
          var stored = store(answers, FormKind.INTERVIEW).get("temp_max_c");
          assertThat((BigDecimal) stored).isEqualByComparingTo(new BigDecimal(text));
        });
    assertBothHappened();
  }

  @Test
  void anyAnswerStaysWhatItWas() {
    each(
        sent::literal,
        literal -> {
          var item = sent.interviewItem();
          var stored = store(Map.of(item, literal.json()), FormKind.INTERVIEW).get(item);
          if (literal.meaning() instanceof BigDecimal number) {
            assertThat((BigDecimal) stored).isEqualByComparingTo(number);
          } else {
            assertThat(stored).isEqualTo(literal.meaning());
          }
        });
    assertBothHappened();
  }

  @Test
  void aTextKeepsEveryCharacter() {
    each(
        sent::text,
        text -> {
          var body = "{\"t\":" + SentValues.quoted(text) + "}";
          String kept = read(body, fields -> fields.string("t", 100));
          assertThat(kept).isEqualTo(text);
        });
    assertBothHappened();
  }

  @Test
  void aDateIsThatDay() {
    each(
        sent::date,
        text -> {
          var date = read("{\"d\":\"" + text + "\"}", fields -> fields.localDate("d"));
          assertThat(date.toString()).isEqualTo(text);
          assertThat(LocalDate.parse(date.toString())).isEqualTo(date);
        });
    assertBothHappened();
  }

  @Test
  void aTimeKeepsItsMicroseconds() {
    var converter = new InstantConverter();
    each(
        sent::instant,
        text -> {
          var instant = read("{\"i\":\"" + text + "\"}", fields -> fields.instant("i"));
          Instants.requireReckonable(instant, "/i");
          assertThat(instant).isEqualTo(Instant.parse(text));
          var column = converter.convertToDatabaseColumn(Instants.micros(instant));
          assertThat(converter.convertToEntityAttribute(column)).isEqualTo(instant);
        });
    assertBothHappened();
  }

  @Test
  void anIdIsThatId() {
    each(
        sent::id,
        text -> {
          var id = read("{\"id\":\"" + text + "\"}", fields -> fields.uuid("id"));
          assertThat(id.toString()).isEqualToIgnoringCase(text);
          assertThat(UuidBytes.read(UuidBytes.of(id))).isEqualTo(id);
        });
    assertBothHappened();
  }

  @Test
  void aChoiceIsThatChoice() {
    each(
        sent::choice,
        text -> {
          var body = "{\"s\":" + SentValues.quoted(text) + "}";
          assertThat(read(body, fields -> fields.constant("s", Sex.class)).name()).isEqualTo(text);
        });
    assertBothHappened();
  }

  /** A kind of value is right in some cases and wrong in others, or the test proves little. */
  private void assertBothHappened() {
    assertThat(kept).as("kept, of seed " + SEED).isPositive();
    assertThat(refused).as("refused, of seed " + SEED).isPositive();
  }

  /** A seventh of the values each, since there are seven kinds. */
  private <T> void each(Supplier<T> values, Consumer<T> check) {
    for (long i = 0; i < (COUNT + 6) / 7; i++) {
      var value = values.get();
      try {
        check.accept(value);
        kept++;
      } catch (JsonRejected | DomainException e) {
        refused++;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + SEED + " value " + i + ": " + value, e);
      }
    }
  }

  private static <T> T read(String body, Function<JsonFields, T> reading) {
    return JsonFields.read(StrictJson.readObject(body.getBytes(UTF_8), MAX_BYTES), reading);
  }

  /** Reads a form, checks it, keeps it as the entity does and gives back what is then there. */
  private static Map<String, Object> store(Map<String, String> answers, FormKind form) {
    var json = new StringBuilder();
    SentValues.required().forEach((code, value) -> append(json, code, value, answers));
    answers.forEach((code, value) -> append(json, code, value, Map.of()));
    var body =
        "{\"id\":\"%s\",\"questionnaireVersion\":\"%s\",\"askedAt\":\"2026-11-01T00:00:00Z\",\"answers\":{%s}}"
            .formatted(UUID.randomUUID(), Questionnaires.CURRENT, json);
    var read = read(body, FormBody::read);
    var checked = Questionnaires.current().check(form, read.answers());
    var revision =
        new FormRevision(read.id(), read.id(), form, 1).answered(checked, read.askedAt());
    return revision.answers().values();
  }

  private static void append(
      StringBuilder json, String code, String value, Map<String, String> instead) {
    if (!instead.containsKey(code)) {
      json.append(json.isEmpty() ? "" : ",")
          .append(SentValues.quoted(code))
          .append(':')
          .append(value);
    }
  }
}
