package org.fauces.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services believe the rows, not the token, about who holds which role where. */
@ExtendWith(Installation.class)
class StandingIT {
  @Test
  void aRoleWithoutTheRightIsRefusedAndRecorded(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.opened(hospital);
    var before = denials(records, hospital.clerk());
    var id = UUID.randomUUID();
    var body = Body.of("id", id, "patientId", visit.patientId()).toString();

    var answer = hospital.as(hospital.clerk()).body(body).post("/examinations");

    Problems.assertRefused(answer, 403, "forbidden");
    assertThat(denials(records, hospital.clerk())).isEqualTo(before + 1);
    assertThat(records.count("select count(*) from examination where id = ?", id)).isZero();
  }

  @Test
  void aTokenDoesNotOutliveItsRole(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.opened(hospital);
    var leaver = hospital.invite("it-leaver", hospital.here(), "PHYSICIAN");
    hospital.as(leaver).get(visit.path()).then().statusCode(200);

    endRole(records, leaver, hospital.here());

    Problems.assertRefused(hospital.as(leaver).get(visit.path()), 401, "not-signed-in");
  }

  @Test
  void aTokenDoesNotOutliveItsSession(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.opened(hospital);
    var leaver = hospital.invite("it-signed-out", hospital.here(), "PHYSICIAN");
    hospital.as(leaver).get(visit.path()).then().statusCode(200);

    records.change(
        "update sign_in_session set ended_at = utc_timestamp(6) where account_id = ?",
        leaver.accountId());

    Problems.assertRefused(hospital.as(leaver).get(visit.path()), 401, "not-signed-in");
  }

  @Test
  void aRoleElsewhereDoesNotCountHere(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var visit = Visit.opened(hospital);
    var mover = hospital.invite("it-mover", hospital.here(), "PHYSICIAN");
    hospital.as(mover).get(visit.path()).then().statusCode(200);

    // still a physician, but at the other facility: the token's pair no longer holds
    records.change(
        "update role_assignment set facility_id = ? where account_id = ?",
        hospital.elsewhere(),
        mover.accountId());

    Problems.assertRefused(hospital.as(mover).get(visit.path()), 401, "not-signed-in");
    var there = hospital.as(mover.at(hospital.elsewhere())).get(visit.path());
    Problems.assertRefused(there, 404, "not-found");
  }

  private static void endRole(Records records, Person person, UUID facilityId) {
    records.change(
        """
        update role_assignment set valid_until = utc_timestamp(6) - interval 1 second
        where account_id = ? and facility_id = ?""",
        person.accountId(),
        facilityId);
  }

  private static long denials(Records records, Person person) {
    return records.count(
        """
        select count(*) from fauces_audit.audit_event
        where action = 'EXAMINATION_OPEN' and outcome = 'DENIED' and account_id = ?""",
        person.accountId());
  }
}
