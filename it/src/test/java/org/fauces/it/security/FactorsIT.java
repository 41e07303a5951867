package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever signs in proves two factors, and a factor proves nothing twice. */
@Tag("NSG-2.4-05")
@ExtendWith(Installation.class)
class FactorsIT {
  private static final String OTHER_PASSWORD = "eleven purple walruses sing";

  private final Hospital hospital;
  private final Records records;

  FactorsIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @Test
  void aPasswordAloneGivesASessionThatCanDoNothingButEnrol() {
    var person = hospital.inviteWithoutFactor("it-limited-" + UUID.randomUUID(), "PHYSICIAN");

    var limited = signIn(person, null);

    limited.then().statusCode(200);
    assertThat(limited.<List<String>>path("roles")).containsExactly("LIMITED");
    var session = as(limited.path("accessToken"));
    Problems.assertRefused(session.get("/examinations"), 403, "forbidden");
    Problems.assertRefused(as(limited.path("accessToken")).get("/facilities"), 403, "forbidden");
    Problems.assertRefused(
        as(limited.path("accessToken")).post("/factors/recovery-codes"), 403, "forbidden");
    assertThat(as(limited.path("accessToken")).get("/factors").<Boolean>path("bound")).isTrue();
  }

  @Test
  void aSessionThatMayOnlyEnrolMayAlsoEnd() {
    var person = hospital.inviteWithoutFactor("it-leaving-" + UUID.randomUUID(), "NURSE");
    var limited = signIn(person, null).<String>path("accessToken");

    as(limited).delete("/session").then().statusCode(204);

    Problems.assertRefused(as(limited).get("/factors"), 401, "not-signed-in");
  }

  @Test
  void anAppIsEnrolledByItsFirstCodeAndAWholeSessionFollows() {
    var enrolled = AppOwner.enrolled(hospital);

    assertThat(enrolled.codes()).hasSize(10).doesNotHaveDuplicates();
    as(enrolled.token()).get("/examinations").then().statusCode(200);
    Problems.assertRefused(signIn(enrolled.person(), null), 401, "second-factor-required");
    assertThat(
            records.texts(
                "select factors from sign_in_session where account_id = ? and limited_to is null",
                enrolled.person().accountId()))
        .containsExactly("mfa,otp,pwd");
  }

  @Test
  void aCodeIsTakenOnce() {
    var enrolled = AppOwner.enrolled(hospital);
    var code = enrolled.app().code(0);

    signIn(enrolled.person(), AppOwner.totp(code)).then().statusCode(200);

    Problems.assertRefused(signIn(enrolled.person(), AppOwner.totp(code)), 401, "factor-refused");
    signIn(enrolled.person(), AppOwner.totp(enrolled.app().code(1))).then().statusCode(200);
    Problems.assertRefused(
        signIn(enrolled.person(), AppOwner.totp(enrolled.app().code(0))), 401, "factor-refused");
  }

  @Test
  void aSecretIsNotKeptInClear() {
    var enrolled = AppOwner.enrolled(hospital);

    var kept =
        records.count(
            "select length(secret) from totp where account_id = ?", enrolled.person().accountId());

    assertThat(kept).as("20 bytes sealed").isEqualTo(20 + 33);
  }

  @Test
  void theSecondFactorIsNotLookedAtBeforeThePassword() {
    var enrolled = AppOwner.enrolled(hospital);
    var without = hospital.nurse();
    var code = AppOwner.totp(enrolled.app().code(0));

    var wrong = signIn(enrolled.person().signInName(), "not the password at all", code);
    var other = signIn(without.signInName(), "not the password at all", null);
    var unknown = signIn("nobody-" + UUID.randomUUID(), "not the password at all", code);

    Problems.assertRefused(wrong, 401, "sign-in-refused");
    assertThat(wrong.asString()).isEqualTo(other.asString()).isEqualTo(unknown.asString());
    signIn(enrolled.person(), code).then().statusCode(200);
  }

  @Test
  void aRecoveryCodeWorksOnceAndTheSecurityOfficerIsTold() {
    var enrolled = AppOwner.enrolled(hospital);
    var code = Body.of("type", "RECOVERY_CODE", "code", enrolled.codes().get(3).toLowerCase());

    signIn(enrolled.person(), code).then().statusCode(200);

    Problems.assertRefused(signIn(enrolled.person(), code), 401, "factor-refused");
    assertThat(as(enrolled.token()).get("/factors").<Integer>path("recoveryCodesLeft"))
        .isEqualTo(9);
    assertThat(
            records.count(
                "select count(*) from alarm where kind = 'RECOVERY_CODE_USED' and subject_id = ?",
                enrolled.person().accountId()))
        .isEqualTo(1);
  }

  @Test
  void codesAreCountedAndAPasskeyWorksMeanwhile() {
    var enrolled = AppOwner.enrolled(hospital);
    hospital.enrol(enrolled.person(), enrolled.token());
    for (int i = 0; i < 5; i++) {
      Problems.assertRefused(
          signIn(enrolled.person(), AppOwner.totp("00000" + i)), 401, "factor-refused");
    }

    Problems.assertRefused(
        signIn(enrolled.person(), AppOwner.totp(enrolled.app().code(0))), 401, "factor-refused");
    hospital.signInByPasskey(enrolled.person()).then().statusCode(200);
  }

  @Test
  void theLastFactorStaysAndAnotherMayGo() {
    var enrolled = AppOwner.enrolled(hospital);
    var path = "/factors/" + enrolled.factorId();
    Problems.assertRefused(as(enrolled.token()).delete(path), 409, "last-factor");

    hospital.enrol(enrolled.person(), enrolled.token());
    as(enrolled.token()).delete(path).then().statusCode(204);

    Problems.assertRefused(
        signIn(enrolled.person(), AppOwner.totp(enrolled.app().code(0))), 401, "factor-refused");
    hospital.signInByPasskey(enrolled.person()).then().statusCode(200);
    Problems.assertRefused(as(enrolled.token()).delete(path), 404, "not-found");
  }

  @Test
  void nobodyRemovesAnothersFactor() {
    var owner = AppOwner.enrolled(hospital);
    var path = "/factors/" + owner.factorId();

    Problems.assertRefused(hospital.as(hospital.administrator()).delete(path), 404, "not-found");
  }

  @Test
  void openingAFacilityAndRenamingSomebodyTakeAFreshProof() {
    var administrator = hospital.administrator();
    var session = as(hospital.token(administrator));
    records.change(
        "update sign_in_session set second_factor_at = second_factor_at - interval 16 minute"
            + " where account_id = ?",
        administrator.accountId());
    var names = "/accounts/" + hospital.nurse().accountId() + "/names";

    Problems.assertRefused(
        session.body(Bodies.facility().toString()).post("/facilities"), 403, "factor-required");
    Problems.assertRefused(
        hospital.as(administrator).body(Body.of("displayName", "Other").toString()).put(names),
        403,
        "factor-required");

    hospital.forget(administrator);
  }

  @Test
  void aFactorIsChangedOnlyAfterAFreshProof() {
    var enrolled = AppOwner.enrolled(hospital);
    records.change(
        "update sign_in_session set second_factor_at = second_factor_at - interval 16 minute"
            + " where account_id = ?",
        enrolled.person().accountId());

    Problems.assertRefused(
        as(enrolled.token()).post("/factors/recovery-codes"), 403, "factor-required");
    Problems.assertRefused(as(enrolled.token()).post("/factors/totp"), 403, "factor-required");
    Problems.assertRefused(prove(enrolled, AppOwner.totp("123456")), 401, "factor-refused");
    prove(enrolled, AppOwner.totp(enrolled.app().code(0))).then().statusCode(204);

    var renewed = as(enrolled.token()).post("/factors/recovery-codes");
    renewed.then().statusCode(200);
    assertThat(renewed.<List<String>>path("codes"))
        .hasSize(10)
        .doesNotContainAnyElementsOf(enrolled.codes());
    var old = Body.of("type", "RECOVERY_CODE", "code", enrolled.codes().get(0));
    Problems.assertRefused(prove(enrolled, old), 401, "factor-refused");
  }

  @Test
  void anotherPasswordEndsEveryOtherSession() {
    var enrolled = AppOwner.enrolled(hospital);
    var elsewhere = signIn(enrolled.person(), AppOwner.totp(enrolled.app().code(0)));
    var change = Body.of("oldPassword", Person.PASSWORD, "password", OTHER_PASSWORD);

    Problems.assertRefused(
        changePassword(enrolled, change.with("oldPassword", "not the password at all")),
        401,
        "sign-in-refused");
    Problems.assertRefusedAt(
        changePassword(enrolled, change.with("password", "password12345")),
        400,
        "invalid",
        "/password");
    changePassword(enrolled, change).then().statusCode(204);

    as(enrolled.token()).get("/examinations").then().statusCode(200);
    Problems.assertRefused(
        as(elsewhere.path("accessToken")).get("/examinations"), 401, "not-signed-in");
    var name = enrolled.person().signInName();
    Problems.assertRefused(signIn(name, Person.PASSWORD, null), 401, "sign-in-refused");
    Problems.assertRefused(signIn(name, OTHER_PASSWORD, null), 401, "second-factor-required");
  }

  @Test
  void twoPeopleTakeLostFactorsAway() {
    var enrolled = AppOwner.enrolled(hospital);
    var path = "/accounts/" + enrolled.person().accountId() + "/factor-reset";
    var body = Body.of("id", UUID.randomUUID(), "reason", "The telephone was stolen.").toString();

    var asked = hospital.as(hospital.administrator()).body(body).post(path);

    asked.then().statusCode(202);
    as(enrolled.token()).get("/factors").then().statusCode(200);
    var approval = "/approvals/" + asked.path("approval.id") + "/approval";
    var approver = hospital.person("FACILITY_ADMIN");
    assertThat(hospital.as(hospital.administrator()).post(approval).statusCode())
        .as("whoever asked does not approve")
        .isIn(403, 409);
    hospital.as(approver).post(approval).then().statusCode(200);
    Problems.assertRefused(as(enrolled.token()).get("/factors"), 401, "not-signed-in");
    assertThat(signIn(enrolled.person(), null).<List<String>>path("roles"))
        .containsExactly("LIMITED");
  }

  @Test
  void whoWorksAtTwoFacilitiesNamesOneAndAForeignOneIsNone() {
    var enrolled = AppOwner.enrolled(hospital);
    var there =
        Body.of("id", UUID.randomUUID(), "facilityId", hospital.elsewhere(), "role", "NURSE")
            .with("reason", "the tests want it");
    hospital
        .as(hospital.administrator())
        .body(there.toString())
        .post("/accounts/" + enrolled.person().accountId() + "/roles")
        .then()
        .statusCode(201);

    var none = signInAt(enrolled, 0, null);
    Problems.assertRefused(none, 409, "facility-required");
    var foreign = signInAt(enrolled, 1, UUID.randomUUID());
    Problems.assertRefused(foreign, 409, "facility-required");
    var wrong = Body.of("signInName", enrolled.person().signInName(), "password", OTHER_PASSWORD);
    Problems.assertRefused(
        hospital.anonymous().body(wrong.toString()).post("/sign-in"), 401, "sign-in-refused");
    signInAt(enrolled, 2, hospital.elsewhere()).then().statusCode(200);
  }

  private Response signInAt(AppOwner enrolled, int code, UUID facilityId) {
    var body =
        Body.of("signInName", enrolled.person().signInName(), "password", Person.PASSWORD)
            .with(
                "secondFactor",
                Body.of("type", "RECOVERY_CODE", "code", enrolled.codes().get(code)));
    return hospital
        .anonymous()
        .body((facilityId == null ? body : body.with("facilityId", facilityId)).toString())
        .post("/sign-in");
  }

  private Response changePassword(AppOwner enrolled, Body change) {
    return as(enrolled.token()).body(change.toString()).post("/account/password");
  }

  private Response prove(AppOwner enrolled, Body factor) {
    return as(enrolled.token()).body(factor.toString()).post("/session/factor");
  }

  private Response signIn(Person person, Body factor) {
    return AppOwner.signIn(hospital, person.signInName(), Person.PASSWORD, factor);
  }

  private Response signIn(String name, String password, Body factor) {
    return AppOwner.signIn(hospital, name, password, factor);
  }

  private RequestSpecification as(String token) {
    return hospital.anonymous().header("Authorization", "Bearer " + token);
  }
}
