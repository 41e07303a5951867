package org.fauces.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A refresh token is good once; the second time it ends everything that came from it. */
@Tag("NSG-2.4-04")
@ExtendWith(Installation.class)
class RefreshIT {
  private static final String INVALID = "invalid_grant";

  private final Hospital hospital;
  private final RunningFauces fauces;
  private final Records records;
  private final Person nurse;

  RefreshIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
    this.records = new Records(OwnerAccount.of(fauces));
    this.nurse = hospital.nurse();
  }

  @Test
  void itGivesTheNextPairAndIsNeverCached() {
    var signedIn = signIn();

    var answer = refresh(refreshTokenOf(signedIn));

    answer.then().statusCode(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.<String>path("token_type")).isEqualTo("Bearer");
    assertThat(answer.<Integer>path("expires_in")).isBetween(590, 600);
    assertThat(next(answer)).hasSize(43).isNotEqualTo(refreshTokenOf(signedIn));
    assertThat(status(answer.path("access_token"))).isEqualTo(200);
  }

  @Test
  void onlyItsHashIsKept() {
    var token = refreshTokenOf(signIn());
    assertThat(
            records.count(
                "select count(*) from refresh_token where token_hash = unhex(sha2(?, 256))", token))
        .isEqualTo(1);
  }

  @Test
  void theSecondUseEndsTheFamilyAndRaisesAnAlarm() {
    var signedIn = signIn();
    var stolen = refreshTokenOf(signedIn);
    var rightful = refresh(stolen);

    assertInvalid(refresh(stolen));

    assertInvalid(refresh(next(rightful)));
    assertThat(status(signedIn.path("accessToken"))).isEqualTo(401);
    assertThat(status(rightful.path("access_token"))).isEqualTo(401);
    assertThat(alarms(stolen)).isEqualTo(1);
  }

  @Test
  void whoseTokenCameAgainIsFoundInTheTrail() {
    var walker = hospital.invite("it-reused-" + UUID.randomUUID(), hospital.here(), "NURSE");
    var stolen = refreshTokenOf(hospital.signInByPasskey(walker));
    refresh(stolen).then().statusCode(200);
    assertInvalid(refresh(stolen));

    assertThat(records.events("TOKEN_REFRESH", "FAILURE", walker.accountId())).isEqualTo(1);
  }

  @Test
  void aTokenThatIsUsedElsewhereBesideAnotherSessionRaisesAnAlarm() {
    var walker = hospital.invite("it-two-places-" + UUID.randomUUID(), hospital.here(), "NURSE");
    var copied = hospital.signInByPasskey(walker);
    hospital.signInByPasskey(walker); // from here as well, so that nothing is odd yet
    assertThat(inTwoPlaces(walker)).isZero();

    var first = refreshFrom("127.0.0.41", refreshTokenOf(copied));
    refreshFrom("127.0.0.42", next(first)).then().statusCode(200);

    assertThat(inTwoPlaces(walker)).isEqualTo(1);
  }

  private long inTwoPlaces(Person person) {
    return records.count(
        "select count(*) from alarm where kind = 'CONCURRENT_USE' and subject_id = ?",
        person.accountId());
  }

  private Response refreshFrom(String address, String token) {
    return fauces
        .requestFrom(address)
        .basePath(Hospital.API)
        .contentType(ContentType.URLENC)
        .formParams(Map.of("grant_type", "refresh_token", "refresh_token", token))
        .post("/token");
  }

  @Test
  void ofManyAtOnceNoTwoWin() {
    var token = refreshTokenOf(signIn());

    var answers = AtOnce.answers(6, sender -> () -> refresh(token));

    var won = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
    assertThat(won).hasSize(1);
    assertThat(status(won.get(0).path("access_token"))).isEqualTo(401); // the others ended it
  }

  @Test
  void signingOutEndsBothTokens() {
    var signedIn = signIn();
    bearer(signedIn.path("accessToken"), "DELETE", "/session").then().statusCode(204);

    assertThat(status(signedIn.path("accessToken"))).isEqualTo(401);
    assertInvalid(refresh(refreshTokenOf(signedIn)));
    assertThat(alarms(refreshTokenOf(signedIn))).isZero(); // nobody stole anything
  }

  @Test
  void itOutlivesNeitherSessionNorRole() {
    var leaver = hospital.invite("it-refresh-leaver", hospital.here(), "NURSE");
    var signedIn = hospital.signInByPasskey(leaver);
    records.change(
        "update role_assignment set valid_until = utc_timestamp(6) where account_id = ?",
        leaver.accountId());
    assertInvalid(refresh(refreshTokenOf(signedIn)));

    var late = signIn();
    records.change(
        """
        update sign_in_session set expires_at = utc_timestamp(6) where id = (
          select session_id from refresh_token where token_hash = unhex(sha2(?, 256)))\
        """,
        refreshTokenOf(late));
    assertInvalid(refresh(refreshTokenOf(late)));
  }

  @Test
  void whatCannotBeReadIsRefusedByTheNameOfTheField() {
    assertRequest(hospital.machines().token(Map.of()), "/grant_type");
    assertRequest(
        hospital.machines().token(Map.of("grant_type", "refresh_token")), "/refresh_token");
    var unknown = hospital.machines().token(Map.of("grant_type", "password"));
    assertThat(unknown.<String>path("error")).isEqualTo("unsupported_grant_type");
    assertInvalid(refresh(UUID.randomUUID().toString()));
    assertInvalid(refresh("x".repeat(43)));
  }

  private static void assertRequest(Response answer, String pointer) {
    Problems.assertRefused(answer, 400, "token-request");
    assertThat(answer.<String>path("error")).isEqualTo("invalid_request");
    assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
  }

  private static void assertInvalid(Response answer) {
    Problems.assertRefused(answer, 400, "invalid-grant");
    assertThat(answer.<String>path("error")).isEqualTo(INVALID);
  }

  private Response signIn() {
    var answer = hospital.signInByPasskey(nurse);
    answer.then().statusCode(200);
    return answer;
  }

  private static String refreshTokenOf(Response signedIn) {
    return signedIn.path("refreshToken");
  }

  private static String next(Response refreshed) {
    return refreshed.path("refresh_token");
  }

  private Response refresh(String token) {
    return hospital.machines().token(Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  private int status(String accessToken) {
    return bearer(accessToken, "GET", "/examinations").statusCode();
  }

  private Response bearer(String accessToken, String method, String path) {
    return hospital
        .anonymous()
        .header("Authorization", "Bearer " + accessToken)
        .request(method, path);
  }

  private long alarms(String refreshToken) {
    return records.count(
        """
        select count(*) from alarm where kind = 'REFRESH_TOKEN_REUSED' and subject_id = (
          select session_id from refresh_token where token_hash = unhex(sha2(?, 256)))\
        """,
        refreshToken);
  }
}
