package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fauces.identity.format.MachineKeyPair;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.HospitalBodies;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Machines;
import org.fauces.it.support.Patience;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever sends garbage in place of codes and tokens is slowed. Nobody else is, also not whoever
 * comes from the same address with a right one.
 */
@Tag("NSG-2.4-03")
@ExtendWith(Installation.class)
class CodeGuessingIT {
  private static final int AT_ONCE = 200;
  private static final Duration ONE_EVERY = Duration.ofSeconds(5);
  private static final int CONNECTIONS_OF_COUNTS = 3; // server.xml
  private static final String USED_UP = "127.0.0.31";

  private final Hospital hospital;
  private final RunningFauces fauces;
  private final Records records;

  CodeGuessingIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @Test
  void garbageIsLookedAtTwoHundredTimesAtOnceAndThenSlowed() {
    records.change("delete from guess_budget where budget_key = 'code nameless'");
    var recorded = refusedRefreshes();
    var begun = Instant.now();
    var answers =
        IntStream.range(0, AT_ONCE + 100)
            .mapToObj(i -> token("127.0.0.30", Map.of("refresh_token", UUID.randomUUID() + "")))
            .toList();

    var freed = Duration.between(begun, Instant.now()).dividedBy(ONE_EVERY);
    var slowed = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 400).count())
        .isBetween((long) AT_ONCE, AT_ONCE + freed + 1);
    assertThat(refusedRefreshes() - recorded).isEqualTo((long) answers.size() - slowed.size());
    assertThat(slowed).isNotEmpty().allSatisfy(CodeGuessingIT::assertSlowed);
    var nurse = hospital.signInByPasskey(hospital.nurse()).<String>path("refreshToken");
    token("127.0.0.30", Map.of("refresh_token", nurse)).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/activation", "/setup", "/machine-keys", "/machine-keys/next"})
  void eachAddressThatTakesACodeCountsItAtItsSource(String address) {
    useUp();

    assertSlowed(api(USED_UP).body(garbageFor(address)).post(address));
    assertThat(api("127.0.0.33").body(garbageFor(address)).post(address).statusCode())
        .isBetween(400, 401);
  }

  @Test
  void eachKindOfTokenIsCountedAtItsSource() {
    useUp();

    assertSlowed(token(USED_UP, Map.of("refresh_token", "garbage")));
    assertSlowed(token(USED_UP, Map.of("assertion", "garbage")));
    assertSlowed(token(USED_UP, Map.of("subject_token", "garbage")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/activate", "/setup"})
  void thePortalCountsTheSame(String page) {
    useUp();

    var answer = send(USED_UP, page);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(send("127.0.0.33", page).statusCode()).isEqualTo(401);
  }

  @Test
  void whatComesBackFromTheHospitalsSignOnIsCountedToo() {
    useUp();

    assertThat(comeBack(USED_UP).statusCode()).isEqualTo(429);
    assertThat(comeBack("127.0.0.33").statusCode()).isEqualTo(401);
  }

  private Response comeBack(String source) {
    return PortalSession.sameOrigin(fauces.requestFrom(source))
        .get("/portal/sign-on/callback?state=garbage&code=garbage");
  }

  @Test
  void aRightCodeCostsNothingAndAWrongOneOneAttempt() {
    records.change("delete from guess_budget where budget_key = 'code source 127.0.0.34'");
    var camera = hospital.camera();
    var right = hospital.machines().key(camera).assertion(camera.accountId());

    token("127.0.0.34", Map.of("assertion", right)).then().statusCode(200);
    assertThat(budgets("127.0.0.34")).isZero();
    token("127.0.0.34", Map.of("assertion", right)).then().statusCode(400);
    assertThat(budgets("127.0.0.34")).isEqualTo(1);
  }

  @Test
  void aRightOnePassesWhereGarbageCameFrom() {
    useUp();
    var camera = hospital.camera();
    var right = hospital.machines().key(camera).assertion(camera.accountId());

    token(USED_UP, Map.of("assertion", right)).then().statusCode(200);
    assertSlowed(token(USED_UP, Map.of("assertion", right)));
  }

  @Test
  void whatGoesOnWithASignInIsCountedToo() {
    useUp();

    assertThat(goOn(USED_UP).statusCode()).isEqualTo(429);
    assertThat(goOn("127.0.0.33").statusCode()).isEqualTo(401);
    assertSlowed(passkeyOfNobody(USED_UP));
    Problems.assertRefused(passkeyOfNobody("127.0.0.33"), 401, "factor-refused");
  }

  private Response goOn(String source) {
    return PortalSession.sameOrigin(fauces.requestFrom(source))
        .formParam("ticket", "garbage")
        .post("/portal/signin");
  }

  private Response passkeyOfNobody(String source) {
    var passkey = Body.of("credentialId", "AAAA", "clientDataJSON", "AAAA").map();
    passkey.putAll(Map.of("authenticatorData", "AAAA", "signature", "AAAA"));
    return api(source).body(Body.of("passkey", passkey).toString()).post("/sign-in/passkey");
  }

  @Test
  void whatNamesASessionIsRecordedAndAFloodIsToldOnce() {
    var nurse = hospital.signInByPasskey(hospital.nurse()).<String>path("refreshToken");
    token(USED_UP, Map.of("refresh_token", nurse)).then().statusCode(200);
    useUp();
    var recorded = refusedRefreshes();

    assertSlowed(token(USED_UP, Map.of("refresh_token", "garbage")));
    assertThat(refusedRefreshes()).isEqualTo(recorded);
    assertSlowed(token(USED_UP, Map.of("refresh_token", nurse)));
    assertThat(refusedRefreshes()).isEqualTo(recorded + 1);
    assertThat(
            records.count(
                """
                select count(*) from alarm
                where kind = 'REFUSALS_UNRECORDED' and raised_at > utc_timestamp() - interval 1 hour"""))
        .isEqualTo(1);
  }

  /** As a flood holds it; what cannot be counted is refused soon, and fills no log. */
  @Test
  void aCountThatIsHeldKeepsNobodyLong() throws SQLException, IOException {
    try (var held = heldCount("127.0.0.35")) {
      int before = log().length();
      var begun = Instant.now();
      assertSlowed(garbage("127.0.0.35"));
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(log().substring(before)).doesNotContain("\tat ");
      held.rollback();
    }
    garbage("127.0.0.35").then().statusCode(400);
  }

  /** More wait than there are connections of counts; after some of them nobody does. */
  @Test
  void whereNoConnectionOfCountsIsLeftNobodyWaitsLong() throws SQLException, IOException {
    try (var held = heldCount("127.0.0.36")) {
      int before = log().length();
      var begun = Instant.now();
      assertThat(AtOnce.statuses(CONNECTIONS_OF_COUNTS * 4, () -> garbage("127.0.0.36")))
          .containsOnly(429);
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
      Patience.until("somebody who waits no more", () -> isQuick(garbage("127.0.0.36")));
      assertThat(log().substring(before)).contains("could not be counted").doesNotContain("\tat ");
      held.rollback();
    }
    Patience.until("counts that answer again", () -> garbage("127.0.0.37").statusCode() == 400);
  }

  private static boolean isQuick(Response answer) {
    assertSlowed(answer);
    return answer.time() < 1000; // a statement is waited for twice as long
  }

  /** Holds the count of an address until it is closed. */
  private Connection heldCount(String source) throws SQLException {
    var held = OwnerAccount.of(fauces).connect();
    held.setAutoCommit(false);
    try (var statement =
        held.prepareStatement(
            """
            insert into guess_budget (budget_key, used_until) values (?, utc_timestamp(6))
            on duplicate key update used_until = values(used_until)""")) {
      statement.setString(1, "code source " + source);
      statement.executeUpdate();
    }
    return held;
  }

  private String log() throws IOException {
    return Files.readString(fauces.home().resolve("logs/messages.log"));
  }

  private Response garbage(String source) {
    return token(source, Map.of("refresh_token", "garbage"));
  }

  /** What names nobody is looked at and refused, but not told of for ever. */
  @Test
  void manyAddressesTogetherDoNotFillTheTrail() {
    var recorded = refusedRefreshes();
    useUp("code nameless");
    try {
      garbage("127.0.0.38").then().statusCode(400);
      assertThat(refusedRefreshes()).isEqualTo(recorded);
    } finally {
      records.change("delete from guess_budget where budget_key = 'code nameless'");
    }
    garbage("127.0.0.38").then().statusCode(400);
    assertThat(refusedRefreshes()).isEqualTo(recorded + 1);
  }

  @Test
  void passwordsAndCodesDoNotUseUpEachOther() {
    useUp();
    var person = Body.of("signInName", "it-nobody", "password", "no " + UUID.randomUUID());

    Problems.assertRefused(
        api(USED_UP).body(person.toString()).post("/sign-in"), 401, "sign-in-refused");
  }

  private void useUp() {
    useUp("code source " + USED_UP);
  }

  private void useUp(String count) {
    records.change(
        """
        insert into guess_budget (budget_key, used_until)
        values (?, utc_timestamp(6) + interval 2000 second)
        on duplicate key update used_until = values(used_until)""",
        count);
  }

  private long budgets(String source) {
    return records.count(
        "select count(*) from guess_budget where budget_key = ?", "code source " + source);
  }

  private long refusedRefreshes() {
    return records.count(
        """
        select count(*) from fauces_audit.audit_event
        where action = 'TOKEN_REFRESH' and outcome = 'FAILURE'""");
  }

  private static void assertSlowed(Response answer) {
    Problems.assertRefused(answer, 429, "too-many-attempts");
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  private String garbageFor(String address) {
    var code = UUID.randomUUID().toString();
    if (address.equals("/activation")) {
      return Body.of("code", code, "password", Person.PASSWORD).toString();
    }
    if (address.equals("/setup")) {
      return HospitalBodies.setUp(code, UUID.randomUUID(), hospital.nurse()).toString();
    }
    var key = MachineKeyPair.generate();
    var right = address.equals("/machine-keys") ? "code" : "assertion";
    return Body.of(right, code, "proof", key.proof()).with("key", Machines.jwk(key)).toString();
  }

  private Response send(String source, String page) {
    return PortalSession.sameOrigin(fauces.requestFrom(source))
        .formParam("code", "garbage")
        .formParam("password", Person.PASSWORD)
        .formParam("repeated", Person.PASSWORD)
        .post("/portal" + page);
  }

  private Response token(String source, Map<String, String> right) {
    var kind = right.keySet().iterator().next();
    var type =
        switch (kind) {
          case "refresh_token" -> "refresh_token";
          case "assertion" -> Machines.JWT_BEARER;
          default -> "urn:ietf:params:oauth:grant-type:token-exchange";
        };
    return fauces
        .requestFrom(source)
        .basePath(Hospital.API)
        .contentType(ContentType.URLENC)
        .formParams(right)
        .formParam("grant_type", type)
        .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
        .post("/token");
  }

  private RequestSpecification api(String source) {
    return fauces.requestFrom(source).basePath(Hospital.API).contentType(ContentType.JSON);
  }
}
