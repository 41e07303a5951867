package org.fauces.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.TokenKeyStore;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Machines;
import org.fauces.it.support.Passkeys;
import org.fauces.it.support.Patience;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SecondNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two servers on one database. Not a part of the test command, since a second start takes a while:
 * {@code docs/security/testing.md} has the command.
 */
@EnabledIfSystemProperty(named = "fauces.it.nodes", matches = "2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Installation.class)
class NodesIT {
  private static final int TRIALS = Integer.getInteger("fauces.it.revocations", 20);
  private static final Duration GOAL = Duration.ofSeconds(5);

  private final RunningFauces first;
  private final Hospital hospital;
  private final Records records;
  private SecondNode node;

  NodesIT(RunningFauces first, Hospital hospital) {
    this.first = first;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(first));
  }

  @BeforeAll
  void start() {
    node = SecondNode.beside(first);
  }

  @AfterAll
  void stop() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void eachTakesTheOthersTokens() {
    var person = hospital.nurse();
    assertThat(status(second(), hospital.token(person))).isEqualTo(200);
    assertThat(status(first, signIn(second(), person).path("accessToken"))).isEqualTo(200);
  }

  @Test
  void aStatementIsGoodAtOneOfThem() {
    var camera = hospital.camera();
    var statement = hospital.machines().key(camera).assertion(camera.accountId());
    hospital.machines().signIn(statement).then().statusCode(200);
    token(second(), Map.of("grant_type", Machines.JWT_BEARER, "assertion", statement))
        .then()
        .statusCode(400);
  }

  @Test
  void aRefreshTokenIsGoodAtOneOfThem() {
    var signedIn = signIn(first, hospital.nurse());
    Map<String, String> form =
        Map.of("grant_type", "refresh_token", "refresh_token", signedIn.path("refreshToken"));
    String next = token(first, form).then().statusCode(200).extract().path("access_token");
    token(second(), form).then().statusCode(400);
    assertThat(status(first, next)).isEqualTo(401);
  }

  @Test
  void whatIsEndedAtOneIsRefusedByTheOther() {
    var millis = new ArrayList<Long>();
    for (int i = 0; i < TRIALS; i++) {
      var leaver = hospital.invite("it-nodes-" + UUID.randomUUID(), hospital.here(), "NURSE");
      var token = hospital.token(leaver);
      var portal = PortalSession.of(second(), leaver);
      assertThat(status(second(), token)).isEqualTo(200);
      assertThat(portal.get("/worklist").statusCode()).isEqualTo(200);

      records.change("update account set state = 'DISABLED' where id = ?", leaver.accountId());

      var start = System.nanoTime();
      Patience.until("refused by token", () -> status(second(), token) == 401);
      Patience.until("refused by page", () -> portal.get("/worklist").statusCode() == 302);
      millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
    millis.sort(null);
    var p99 = millis.get((int) Math.ceil(millis.size() * 0.99) - 1);
    assertThat(Duration.ofMillis(p99)).isLessThanOrEqualTo(GOAL);
  }

  @Test
  void keysAreRotatedOnBoth() {
    var before = hospital.machines().token(hospital.camera());
    var name = new TokenKeyStore(Home.open(first.home())).rotate(Duration.ofSeconds(5));
    node.copyTokenKeys();

    Patience.until(
        "both sign with the new key",
        () -> {
          assertTaken(signIn(first, hospital.nurse()).path("accessToken"));
          String token = signIn(second(), hospital.nurse()).path("accessToken");
          assertTaken(token);
          return RotationIT.keyName(token).equals(name);
        });
    assertTaken(before);
  }

  private void assertTaken(String token) {
    assertThat(status(first, token)).isEqualTo(200);
    assertThat(status(second(), token)).isEqualTo(200);
  }

  private RunningFauces second() {
    return node.fauces();
  }

  private static Response signIn(RunningFauces at, Person person) {
    return new Passkeys(at)
        .signIn(person, () -> at.request().basePath(Hospital.API).contentType(ContentType.JSON));
  }

  private static Response token(RunningFauces at, Map<String, String> form) {
    return at.request()
        .basePath(Hospital.API)
        .contentType(ContentType.URLENC)
        .formParams(form)
        .post("/token");
  }

  private static int status(RunningFauces at, String token) {
    return at.request()
        .basePath(Hospital.API)
        .header("Authorization", "Bearer " + token)
        .get("/sessions")
        .statusCode();
  }
}
