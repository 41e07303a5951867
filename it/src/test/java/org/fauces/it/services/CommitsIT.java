package org.fauces.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A use case and its record stand or fall together, and two at once are one. */
@ExtendWith(Installation.class)
class CommitsIT {
  private static final String REGISTER = "PATIENT_REGISTER";
  private static final String CHANGE_EXAMINATION = "select%from examination%for update";

  @Test
  void aDeedAndItsRecordCommitTogether(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var id = UUID.randomUUID();

    assertThat(register(hospital, hospital.nurse(), id).statusCode()).isEqualTo(201);

    assertThat(rows(records, id)).containsExactly(1L, 1L);
    assertThat(records.events(REGISTER, "SUCCESS", id)).isEqualTo(1);
  }

  @Test
  void aDeedThatCannotBeRecordedIsUndone(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var nurse = hospital.invite("it-unrecorded", hospital.here(), "NURSE");
    hospital.token(nurse); // signing in is recorded
    var id = UUID.randomUUID();

    var blocked = whileUnrecorded(records, nurse, () -> register(hospital, nurse, id));

    Problems.assertRefused(blocked, 500, "unexpected");
    assertThat(blocked.<String>path("incident")).isNotBlank();
    assertThat(rows(records, id)).containsExactly(0L, 0L);
    assertThat(records.events(REGISTER, "SUCCESS", id)).isZero();

    assertThat(register(hospital, nurse, id).statusCode()).isEqualTo(201);
    assertThat(rows(records, id)).containsExactly(1L, 1L);
  }

  @Test
  void aRefusalIsRecordedThoughTheDeedIsUndone(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.opened(hospital);
    var analysis = visit.analyse(UUID.randomUUID());

    Problems.assertRefused(analysis, 409, "wrong-state");

    assertThat(records.events("ANALYSIS_CLAIM", "FAILURE", visit.id())).isEqualTo(1);
    assertThat(records.events("ANALYSIS_CLAIM", "SUCCESS", visit.id())).isZero();
    assertThat(
            records.count("select count(*) from analysis_run where examination_id = ?", visit.id()))
        .isZero();
  }

  @Test
  void ofTwoCreatesAtOnceOneIsMadeAndRecorded(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var id = UUID.randomUUID();
    var body = Visit.patient(id).toString();
    hospital.token(hospital.nurse());

    // the first waits to write its row, the second to learn whether the id is taken
    var answers =
        bothBehind(
            HeldRow.facility(fauces, hospital.here()),
            "insert%",
            () -> hospital.as(hospital.nurse()).body(body).post("/patients"));

    assertThat(answers).containsExactlyInAnyOrder(201, 200);
    assertThat(rows(records, id)).containsExactly(1L, 1L);
    assertThat(records.events(REGISTER, "SUCCESS", id)).as("both were answered").isEqualTo(2);
  }

  @Test
  void whoMeetsOthersInTheDatabaseIsToldToTryAgain(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var id = UUID.randomUUID();
    var body = Visit.patient(id).toString();
    hospital.token(hospital.nurse());
    Callable<Response> request = () -> hospital.as(hospital.nurse()).body(body).post("/patients");

    List<Integer> answers;
    try (var row = HeldRow.claimedId(fauces, id)) {
      answers = AtOnce.statuses(3, request, () -> row.releaseBehind(3, "insert ignore%"));
    }

    // the database may undo some of those who wait for one whose create was undone
    assertThat(answers).contains(201).isSubsetOf(200, 201, 503);
    assertThat(rows(records, id)).containsExactly(1L, 1L);
    assertThat(AtOnce.statuses(1, request)).containsExactly(200);
  }

  @Test
  void ofTwoDecisionsOnOneVersionOneStands(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.opened(hospital);
    var tag = visit.read().header("ETag");

    var answers =
        bothBehind(
            HeldRow.examination(fauces, visit.id()),
            CHANGE_EXAMINATION,
            () -> decide(hospital, visit, tag));

    assertThat(answers).containsExactlyInAnyOrder(201, 412);
    assertThat(records.count("select count(*) from decision where examination_id = ?", visit.id()))
        .isEqualTo(1);
  }

  @Test
  void ofTwoAnalysesAtOnceOneRuns(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.ready(hospital);

    var answers =
        bothBehind(
            HeldRow.examination(fauces, visit.id()),
            CHANGE_EXAMINATION,
            () -> visit.analyse(UUID.randomUUID()));

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(
            records.count("select count(*) from analysis_run where examination_id = ?", visit.id()))
        .isEqualTo(1);
    assertThat(visit.state()).isEqualTo("ANALYSED");
  }

  /** What two senders get whose requests are inside the product at the same time for certain. */
  private static List<Integer> bothBehind(HeldRow row, String waiting, Callable<Response> request) {
    try (row) {
      return AtOnce.statuses(2, request, () -> row.releaseBehind(2, waiting));
    }
  }

  /** Lets the database refuse records of this person's successes while something is tried. */
  private static Response whileUnrecorded(
      Records records, Person person, Callable<Response> attempt) {
    records.change(
        """
        alter table fauces_audit.audit_event add constraint unrecorded check
          (action <> '%s' or outcome <> 'SUCCESS' or account_id <> x'%s')"""
            .formatted(REGISTER, person.accountId().toString().replace("-", "")));
    try {
      return attempt.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      records.change("alter table fauces_audit.audit_event drop constraint unrecorded");
    }
  }

  private static Response register(Hospital hospital, Person person, UUID id) {
    return hospital.as(person).body(Visit.patient(id).toString()).post("/patients");
  }

  /** How many rows hold the patient and its claimed id. */
  private static List<Long> rows(Records records, UUID id) {
    return List.of(
        records.count("select count(*) from patient where id = ?", id),
        records.count("select count(*) from client_id where id = ?", id));
  }

  private static Response decide(Hospital hospital, Visit visit, String tag) {
    return hospital
        .as(hospital.physician())
        .header("If-Match", tag)
        .body(Bodies.decision().toString())
        .post(visit.path() + "/decision");
  }
}
