package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is recorded, at the API and at the portal alike. */
@ExtendWith(Installation.class)
@Tag("NSG-2.6-09")
class AuditIT {
  private static final String OF_ACCOUNT =
      "select count(*) from fauces_audit.audit_event where action = ? and outcome = ? and account_id = ?";
  private static final int FREE_ATTEMPTS = 5;
  private static final String WITH_ORIGIN =
      OF_ACCOUNT + " and request_id is not null and source_address is not null";

  @Test
  void signingInAndOutAtThePortalIsRecordedWithItsOrigin(RunningFauces fauces, Hospital hospital) {
    var nurse = newcomer(hospital, "NURSE");
    var records = new Records(OwnerAccount.of(fauces));

    var before = records.events("SIGN_IN", "SUCCESS", nurse.accountId());

    var portal = PortalSession.of(fauces, nurse);
    assertThat(records.events("SIGN_IN", "SUCCESS", nurse.accountId())).isEqualTo(before + 1);
    assertThat(portal.signOut().statusCode()).isEqualTo(302);

    assertThat(records.count(WITH_ORIGIN, "SIGN_OUT", "SUCCESS", nurse.accountId())).isEqualTo(1);
    assertThat(records.events("SIGN_OUT", "SUCCESS", nurse.accountId())).isEqualTo(1);
    assertThat(portal.get("/worklist").statusCode()).isEqualTo(302);
  }

  @Test
  void whatThePortalShowsIsRecordedWithItsOrigin(RunningFauces fauces, Hospital hospital) {
    var nurse = newcomer(hospital, "NURSE");

    var page = PortalSession.of(fauces, nurse).get("/worklist?day=+999999999-12-31");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(
            new Records(OwnerAccount.of(fauces))
                .count(WITH_ORIGIN, "EXAMINATION_LIST", "SUCCESS", nurse.accountId()))
        .isEqualTo(1);
  }

  @Test
  void anErrorPageThatIsAskedForIsNoDenial(RunningFauces fauces, Hospital hospital) {
    var nurse = newcomer(hospital, "NURSE");

    assertThat(PortalSession.of(fauces, nurse).get("/error?status=403").statusCode())
        .isEqualTo(403);

    assertThat(
            new Records(OwnerAccount.of(fauces))
                .count(OF_ACCOUNT, "ACCESS_DENIED", "DENIED", nurse.accountId()))
        .isZero();
  }

  @Test
  void aPageThatTheRoleMayNotSeeIsADenial(RunningFauces fauces, Hospital hospital) {
    var clerk = newcomer(hospital, "CLERK");
    var visit = Visit.opened(hospital);

    var page = PortalSession.of(fauces, clerk).get("/exam?id=" + visit.id());

    assertThat(page.statusCode()).isEqualTo(403);
    var records = new Records(OwnerAccount.of(fauces));
    assertThat(records.count(WITH_ORIGIN, "EXAMINATION_READ", "DENIED", clerk.accountId()))
        .isEqualTo(1);
    assertThat(records.events("EXAMINATION_READ", "DENIED", visit.id())).isEqualTo(1);
  }

  @Test
  void aForeignExaminationIsNamedByTheIdThatWasAskedFor(RunningFauces fauces, Hospital hospital) {
    var visit = Visit.opened(hospital);
    var unknown = UUID.randomUUID();
    var elsewhere = hospital.as(hospital.physicianElsewhere());

    Problems.assertRefused(elsewhere.get(visit.path()), 404, "not-found");
    Problems.assertRefused(
        hospital.as(hospital.physician()).get("/examinations/" + unknown), 404, "not-found");

    var records = new Records(OwnerAccount.of(fauces));
    assertThat(records.events("EXAMINATION_READ", "FAILURE", visit.id())).isEqualTo(1);
    assertThat(records.events("EXAMINATION_READ", "FAILURE", unknown)).isEqualTo(1);
    assertThat(records.events("EXAMINATION_READ", "FAILURE", visit.patientId())).isZero();
  }

  @Test
  void aPatientThatIsNotFoundIsNamed(RunningFauces fauces, Hospital hospital) {
    var unknown = UUID.randomUUID();
    var body = Body.of("id", UUID.randomUUID(), "patientId", unknown);
    var nurse = hospital.as(hospital.nurse()).body(body.toString());

    Problems.assertRefused(nurse.post("/examinations"), 404, "not-found");

    assertThat(new Records(OwnerAccount.of(fauces)).events("EXAMINATION_OPEN", "FAILURE", unknown))
        .isEqualTo(1);
  }

  @Test
  void aRepeatShowsWhatThereIsAndIsRecordedAsReading(RunningFauces fauces, Hospital hospital) {
    var visit = Visit.ready(hospital);
    var runId = UUID.randomUUID();
    var photoId = UUID.randomUUID();
    var photo = TestPhotos.jpeg(7);
    visit.upload(hospital.nurse(), photoId, photo).then().statusCode(201);
    visit.analyse(runId).then().statusCode(201);

    visit.analyse(runId).then().statusCode(200);
    visit.upload(hospital.nurse(), photoId, photo).then().statusCode(200);

    var records = new Records(OwnerAccount.of(fauces));
    assertThat(records.events("EXAMINATION_READ", "SUCCESS", runId)).isEqualTo(1);
    assertThat(records.events("ANALYSIS_CLAIM", "SUCCESS", runId)).isEqualTo(1);
    assertThat(records.events("PHOTO_READ", "SUCCESS", photoId)).isEqualTo(1);
    assertThat(records.events("PHOTO_RECEIVE", "SUCCESS", photoId)).isEqualTo(1);
  }

  @Test
  void whyASignInWasRefusedIsKeptAndNotTold(RunningFauces fauces, Hospital hospital) {
    var nurse = newcomer(hospital, "NURSE");
    var disabled = newcomer(hospital, "NURSE");
    var records = new Records(OwnerAccount.of(fauces));
    records.change("update account set state = 'DISABLED' where id = ?", disabled.accountId());

    assertThat(refusal(hospital, records, "nobody-" + UUID.randomUUID())).isEqualTo("unknown-name");
    assertThat(refusal(hospital, records, disabled.signInName())).isEqualTo("account-disabled");
    for (int i = 0; i < FREE_ATTEMPTS; i++) {
      assertThat(refusal(hospital, records, nurse.signInName())).isEqualTo("wrong-password");
    }
    assertThat(refusal(hospital, records, nurse.signInName())).isEqualTo("account-waits");
  }

  private static String refusal(Hospital hospital, Records records, String signInName) {
    var answer = hospital.signIn(signInName, "not the password at all", null);
    Problems.assertRefused(answer, 401, "sign-in-refused");
    return reason(records, answer);
  }

  @Test
  void whatIsNotFoundOrDeniedSaysSo(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var unknown = "/examinations/" + UUID.randomUUID();
    var missed = hospital.as(hospital.physician()).get(unknown);
    var denied = hospital.as(hospital.administrator()).get(unknown);
    var done = hospital.as(hospital.nurse()).get("/cameras");

    assertThat(reason(records, missed)).isEqualTo("not-found");
    assertThat(reason(records, denied)).isEqualTo("forbidden");
    assertThat(reason(records, done)).isNull();
  }

  private static String reason(Records records, Response answer) {
    var reasons =
        records.texts(
            "select reason from fauces_audit.audit_event where request_id = ?",
            UUID.fromString(answer.header("Request-Id")));
    assertThat(reasons).hasSize(1);
    return reasons.get(0);
  }

  /** An account of its own, so that its events can be counted. */
  private static Person newcomer(Hospital hospital, String role) {
    return hospital.invite("it-audit-" + UUID.randomUUID(), hospital.here(), role);
  }
}
