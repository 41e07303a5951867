package org.fauces.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a record of a patient keeps over amendments, and whom a number names. */
@ExtendWith(Installation.class)
class PatientRecordsIT {
  private static final int CLERKS = 4;
  private static final String OPEN_PERIODS =
      """
      select concat(hex(id), valid_from) from patient_identifier
      where patient_id = ? and valid_until is null""";
  private static final String ENDED =
      """
      select count(*) from patient_identifier
      where patient_id = ? and valid_until >= valid_from""";

  @Test
  void oneNumberNamesOnePatientThoughTwoAreRegisteredAtOnce(Hospital hospital) {
    var number = number();
    hospital.token(hospital.clerk());

    var answers = AtOnce.answers(CLERKS, clerk -> () -> register(hospital, person(number)));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).contains(409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problems.assertRefused(answer, 409, "identifier-in-use"));
  }

  @Test
  void anAmendmentKeepsThePeriodOfWhatItLeavesAsItWas(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var kept = number();
    var wrong = number();
    var patient = person(kept, wrong);
    register(hospital, patient).then().statusCode(201);
    var id = UUID.fromString(patient.map().get("id").toString());
    var before = records.texts(OPEN_PERIODS, id);

    var right = number();
    amend(hospital, id, patient.with("identifiers", identifiers(kept, right)))
        .then()
        .statusCode(200);

    assertThat(shownNumbers(hospital, id)).containsExactlyInAnyOrder(kept, right);
    assertThat(records.texts(OPEN_PERIODS, id)).hasSize(2).containsAnyElementsOf(before);
    assertThat(records.count(ENDED, id)).isEqualTo(1);
    assertThat(register(hospital, person(wrong)).statusCode())
        .as("a number that was taken back may name another patient")
        .isEqualTo(201);
    Problems.assertRefused(register(hospital, person(right)), 409, "identifier-in-use");
  }

  @Test
  void nobodyIsBornInTheFutureOrBeforeLivingMemory(Hospital hospital) {
    var tomorrowEverywhere = LocalDate.now().plusDays(2);
    for (LocalDate date : List.of(tomorrowEverywhere, LocalDate.of(1850, 1, 1))) {
      var born = person(number()).with("birthDate", date.toString());
      Problems.assertRefusedAt(register(hospital, born), 400, "invalid", "/birthDate");
    }
  }

  @Test
  void aConsentFromTheFutureIsRefused(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var consent =
        Body.of("id", UUID.randomUUID(), "purpose", "CARE", "textVersion", "1")
            .with("givenAt", "2099-01-01T00:00:00Z");
    var answer =
        hospital
            .as(hospital.nurse())
            .body(consent.toString())
            .post("/patients/" + visit.patientId() + "/consents");
    Problems.assertRefusedAt(answer, 400, "invalid", "/givenAt");
  }

  private static String number() {
    return UUID.randomUUID().toString();
  }

  private static Body person(String... numbers) {
    return Visit.patient(UUID.randomUUID()).with("identifiers", identifiers(numbers));
  }

  private static List<Map<String, String>> identifiers(String... numbers) {
    return List.of(numbers).stream()
        .map(number -> Map.of("system", "urn:it:card", "value", number))
        .toList();
  }

  private static Response register(Hospital hospital, Body patient) {
    return hospital.as(hospital.clerk()).body(patient.toString()).post("/patients");
  }

  private static Response amend(Hospital hospital, UUID id, Body patient) {
    var tag = hospital.as(hospital.clerk()).get("/patients/" + id).header("ETag");
    return hospital
        .as(hospital.clerk())
        .header("If-Match", tag)
        .body(patient.without("id").toString())
        .put("/patients/" + id);
  }

  private static List<String> shownNumbers(Hospital hospital, UUID id) {
    return hospital.as(hospital.clerk()).get("/patients/" + id).path("identifiers.value");
  }
}
