package org.fauces.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** JSON that means nothing, or two things, is refused by place and rule and changes nothing. */
@ExtendWith(Installation.class)
class BadJsonIT {
  private static final Map<String, byte[]> NOWHERE_GOOD =
      Map.ofEntries(
          Map.entry("nothing", new byte[0]),
          Map.entry("an array", bytes("[]")),
          Map.entry("a text", bytes("\"x\"")),
          Map.entry("cut short", bytes("{\"id\":")),
          Map.entry("trailing bytes", bytes("{\"id\":1}x")),
          Map.entry("two documents", bytes("{}{}")),
          Map.entry("a comment", bytes("{/**/}")),
          Map.entry("a duplicate key", bytes("{\"id\":1,\"id\":1}")),
          Map.entry("bad UTF-8", "{\"id\":\"\u00ff\u00fe\"}".getBytes(ISO_8859_1)),
          Map.entry("a lone surrogate", bytes("{\"id\":\"\\ud800\"}")),
          Map.entry("NUL", bytes("{\"id\":\"\\u0000\"}")),
          Map.entry("lost digits", bytes("{\"id\":1e400}")),
          Map.entry("an endless exponent", bytes("{\"id\":1e1000000000}")),
          Map.entry("depth 17", bytes("{\"id\":" + "[".repeat(16) + "]".repeat(16) + "}")),
          Map.entry("an unknown key", bytes("{\"unknown_key\":1}")));

  @TestFactory
  Stream<DynamicTest> noResourceTakesIt(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var patient = "/patients/" + visit.patientId();
    return Stream.of(
            "POST /patients",
            "POST /patients/search",
            "PUT " + patient,
            "POST " + patient + "/consents",
            "POST /examinations",
            "POST " + visit.path() + "/interview",
            "POST " + visit.path() + "/findings",
            "POST " + visit.path() + "/analysis",
            "POST " + visit.path() + "/decision",
            "POST " + visit.path() + "/amendment",
            "POST " + visit.path() + "/confirmatory-tests",
            "POST " + visit.path() + "/cancellation",
            "POST /facilities",
            "POST /accounts",
            "POST /cameras",
            "POST /sign-in",
            "POST /activation",
            "POST /setup")
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    endpoint.replaceAll("[0-9a-f-]{36}", "{id}"),
                    () -> assertRefusesAll(hospital, endpoint, visit)));
  }

  private static void assertRefusesAll(Hospital hospital, String endpoint, Visit visit) {
    var before = visit.read().asString();
    NOWHERE_GOOD.forEach(
        (name, body) -> {
          var answer = send(hospital, endpoint, body);
          assertThat(answer.statusCode()).as(name + ": " + answer.asString()).isEqualTo(400);
          Problems.assertRefused(answer, 400, "malformed");
          assertThat(answer.<List<?>>path("errors")).as(name).hasSize(1);
        });
    Problems.assertRefused(send(hospital, endpoint, tooLarge()), 413, "too-large");
    assertThat(visit.read().asString()).isEqualTo(before);
  }

  private static byte[] tooLarge() {
    return bytes("{\"id\":\"" + "x".repeat(66_000) + "\"}");
  }

  private static Response send(Hospital hospital, String endpoint, byte[] body) {
    var parts = endpoint.split(" ");
    var isAdministration = parts[1].matches("/(facilities|accounts|cameras)");
    return hospital
        .as(isAdministration ? hospital.administrator() : hospital.physician())
        .header("If-Match", "\"1\"")
        .body(body)
        .request(parts[0], parts[1]);
  }

  /** A field with a value that does not belong there, and where the refusal must point. */
  private record Wrong(String key, Object value, String pointer) {}

  @TestFactory
  Stream<DynamicTest> aPatientsFieldsAreChecked(Hospital hospital) {
    var patient = Visit.patient(UUID.randomUUID());
    return Stream.of(
            new Wrong("id", "7", "/id"),
            new Wrong("id", 7, "/id"),
            new Wrong("familyName", 7, "/familyName"),
            new Wrong("familyName", "", "/familyName"),
            new Wrong("familyName", "x".repeat(101), "/familyName"),
            new Wrong("givenName", "a\nb", "/givenName"),
            new Wrong("familyName", null, "/familyName"),
            new Wrong("birthDate", "1980-02-30", "/birthDate"),
            new Wrong("birthDate", "19800229", "/birthDate"),
            new Wrong("sex", "female", "/sex"),
            new Wrong("identifiers", "none", "/identifiers"),
            new Wrong("identifiers", List.of("x"), "/identifiers/0"),
            new Wrong("identifiers", List.of(Map.of("value", "1")), "/identifiers/0/system"),
            new Wrong("address", "x", "/address"))
        .map(
            wrong ->
                DynamicTest.dynamicTest(
                    wrong.key() + " = " + abbreviated(wrong.value()),
                    () -> {
                      var body = patient.with(wrong.key(), wrong.value());
                      assertRefusedAt(hospital, "/patients", body, wrong.pointer());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> anInterviewsNumbersKeepTheirDigits(Hospital hospital) {
    var visit = Visit.opened(hospital);
    return Stream.of(
            new Wrong("age_years", new BigDecimal("4294967301"), "/answers/age_years"),
            new Wrong("age_years", new BigDecimal("1.9"), "/answers/age_years"),
            new Wrong("age_years", -1, "/answers/age_years"),
            new Wrong("age_years", "41", "/answers/age_years"),
            new Wrong("age_years", true, "/answers/age_years"),
            new Wrong("age_years", null, "/answers/age_years"),
            new Wrong("temp_max_c", new BigDecimal("38.75"), "/answers/temp_max_c"),
            new Wrong("temp_max_c", new BigDecimal("43.1"), "/answers/temp_max_c"),
            new Wrong("sex", "diverse", "/answers/sex"),
            new Wrong("contact_influenza", List.of("pub"), "/answers/contact_influenza"),
            new Wrong("contact_influenza", List.of("work", "work"), "/answers/contact_influenza"),
            new Wrong("flu_vaccine_date", "2026-13-01", "/answers/flu_vaccine_date"),
            new Wrong("cough", 1, "/answers/cough"),
            new Wrong("no_such_item", true, "/answers"))
        .map(
            wrong ->
                DynamicTest.dynamicTest(
                    wrong.key() + " = " + wrong.value(),
                    () -> {
                      var body = Visit.form(Visit.answers(wrong.key(), wrong.value()));
                      assertRefusedAt(hospital, visit.path() + "/interview", body, wrong.pointer());
                      assertThat(visit.state()).isEqualTo("DRAFT");
                      assertThat(visit.read().<Object>path("interview")).isNull();
                    }));
  }

  @Test
  void anInterviewFromTheFutureOrOfAnUnknownVersionIsRefused(Hospital hospital) {
    var path = Visit.opened(hospital).path() + "/interview";
    var interview = Visit.interview();

    assertRefusedAt(
        hospital, path, interview.with("questionnaireVersion", "x"), "/questionnaireVersion");
    assertRefusedAt(hospital, path, interview.with("askedAt", "2099-01-01T00:00:00Z"), "/askedAt");
    assertRefusedAt(
        hospital, path, interview.with("askedAt", "2026-01-01T00:00:00+09:00"), "/askedAt");
    assertRefusedAt(hospital, path, interview.without("answers"), "/answers");
  }

  @Test
  void aDecisionMustSayWhatItRestsOnAndWhy(Hospital hospital) {
    var visit = Visit.analysed(hospital);
    var run = visit.read().<String>path("runs[0].id");
    var decision = Body.of("id", UUID.randomUUID(), "judgements", List.of());

    assertDecisionRefusedAt(hospital, visit, decision, "/runId");
    var both = decision.with("runId", run).with("withoutRun", "OTHER").with("reason", "x");
    assertDecisionRefusedAt(hospital, visit, both, "/runId");
    assertDecisionRefusedAt(hospital, visit, decision.with("runId", run), "/judgements");
    assertDecisionRefusedAt(hospital, visit, decision.with("withoutRun", "OTHER"), "/reason");
    assertThat(visit.state()).isEqualTo("ANALYSED");
  }

  @Test
  void onlyJsonIsTakenForJson(Hospital hospital) {
    var answer =
        hospital
            .as(hospital.nurse())
            .contentType("text/plain")
            .body(Visit.patient(UUID.randomUUID()).toString())
            .post("/patients");
    Problems.assertRefused(answer, 415, "unsupported-media-type");
  }

  private static void assertDecisionRefusedAt(
      Hospital hospital, Visit visit, Body decision, String pointer) {
    var answer = visit.change(hospital.physician(), "/decision", decision);
    Problems.assertRefused(answer, 400, "invalid");
    assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
  }

  private static void assertRefusedAt(Hospital hospital, String path, Body body, String pointer) {
    var answer = hospital.as(hospital.nurse()).body(body.toString()).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    Problems.assertTellsNothing(answer.asString());
    assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
  }

  private static String abbreviated(Object value) {
    var text = String.valueOf(value);
    return text.substring(0, Math.min(text.length(), 20)).replace('\n', ' ');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
