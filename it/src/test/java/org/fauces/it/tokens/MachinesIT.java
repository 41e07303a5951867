package org.fauces.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fauces.identity.format.Assertion;
import org.fauces.identity.format.MachineKeyPair;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Machines;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A machine signs in by its key: what it signs is good once, for this server, for minutes. */
@Tag("NSG-2.4-04")
@ExtendWith(Installation.class)
class MachinesIT {
  private final Hospital hospital;
  private final Machines machines;
  private final Records records;
  private final Person camera;
  private final MachineKeyPair key;

  MachinesIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.machines = hospital.machines();
    this.records = new Records(OwnerAccount.of(fauces));
    this.camera = hospital.camera();
    this.key = machines.key(camera);
  }

  @Test
  void aStatementGivesATokenAndNoRefreshToken() {
    var answer = machines.signIn(key.assertion(camera.accountId()));
    answer.then().statusCode(200);
    assertThat(answer.<String>path("refresh_token")).isNull();
    assertThat(answer.<Integer>path("expires_in")).isBetween(590, 600);
  }

  @Test
  void aStatementIsGoodOnceAlsoAmongManyAtOnce() {
    var statement = key.assertion(camera.accountId());
    var answers = AtOnce.answers(6, sender -> () -> machines.signIn(statement));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertRefused(machines.signIn(statement), "used-before");
    assertThat(
            records.count(
                """
                select count(*) from fauces_audit.audit_event e
                  join fauces_audit.audit_event_entity o on o.event_id = e.id
                where e.action = 'MACHINE_SIGN_IN' and e.reason = 'statement-replayed'
                  and o.entity_id = ?\
                """,
                camera.accountId()))
        .isEqualTo(6);
  }

  @Test
  void aForeignFacilityAndAnUnknownOneLookTheSame() {
    var foreign = at(hospital.elsewhere());
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(at(UUID.randomUUID()).asString()).isEqualTo(foreign.asString());
    assertThat(at(hospital.here()).statusCode()).isEqualTo(200);
  }

  private Response at(UUID facilityId) {
    return machines.token(
        Map.of(
            "grant_type", Machines.JWT_BEARER,
            "assertion", key.assertion(id()),
            "facility_id", facilityId.toString()));
  }

  @TestFactory
  Stream<DynamicTest> whatDoesNotHoldIsRefused() {
    return Stream.of(
        wrong("another's key", "signature", MachineKeyPair.generate().assertion(id())),
        wrong("another's name", "sub", key.assertion(UUID.randomUUID())),
        wrong("a stranger signs under its key's name", "signature", strangers()),
        claims("another audience", "aud", c -> c.audience("https://fauces")),
        claims("two audiences", "aud", c -> c.audience(List.of(Assertion.AUDIENCE, "x"))),
        claims("an issuer that is not the subject", "sub", c -> c.issuer("somebody")),
        claims("no id", "jti", c -> c.jwtID(null)),
        claims("expired", "exp", c -> c.issueTime(in(-200)).expirationTime(in(-40))),
        claims("without an end", "exp", c -> c.expirationTime(null)),
        claims("for too long", "exp", c -> c.expirationTime(in(400))),
        claims("from the future", "iat", c -> c.issueTime(in(60))),
        claims("not yet", "nbf", c -> c.notBeforeTime(in(60))),
        header("jku", h -> h.jwkURL(URI.create("https://example.org/keys"))),
        header("x5u", h -> h.x509CertURL(URI.create("https://example.org/certificate"))),
        header("a key of its own", h -> h.jwk(key.publicKey().key())),
        header("b64", h -> h.base64URLEncodePayload(false).criticalParams(java.util.Set.of("b64"))),
        header("cty", h -> h.contentType("JWT")),
        header("no key's name", h -> h.keyID(null)));
  }

  private DynamicTest claims(String what, String rule, UnaryOperator<JWTClaimsSet.Builder> change) {
    var claims = change.apply(genuine()).build();
    return wrong(what, rule, key.sign(key.header(), claims));
  }

  private DynamicTest header(String what, UnaryOperator<JWSHeader.Builder> change) {
    var header = change.apply(new JWSHeader.Builder(key.header())).build();
    return wrong(what, null, key.sign(header, genuine().build()));
  }

  private DynamicTest wrong(String what, String rule, String statement) {
    return DynamicTest.dynamicTest(what, () -> assertRefused(machines.signIn(statement), rule));
  }

  private String strangers() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.publicKey().thumbprint())
            .build();
    return MachineKeyPair.generate().sign(header, genuine().build());
  }

  private JWTClaimsSet.Builder genuine() {
    return new JWTClaimsSet.Builder()
        .issuer(id().toString())
        .subject(id().toString())
        .audience(Assertion.AUDIENCE)
        .issueTime(in(0))
        .expirationTime(in(120))
        .jwtID(UUID.randomUUID().toString());
  }

  private UUID id() {
    return camera.accountId();
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  @Test
  void aMachineHasNoPassword() {
    var answer = hospital.signIn(camera.signInName(), Person.PASSWORD, null);
    Problems.assertRefused(answer, 401, "sign-in-refused");

    var body = Body.of("code", invitation(), "password", Person.PASSWORD).toString();
    Problems.assertRefused(
        hospital.anonymous().body(body).post("/activation"), 401, "code-refused");
  }

  @Test
  void aKeyIsRegisteredOnceAndByWhoeverHasItsOtherHalf() {
    var code = invitation();
    var mine = MachineKeyPair.generate();

    var stolen = machines.register("code", code, mine, MachineKeyPair.generate().proof());
    assertRefused(stolen, "signature");
    machines.register("code", code, mine).then().statusCode(200);
    Problems.assertRefused(machines.register("code", code, mine), 401, "code-refused");
    var again = machines.register("code", invitation(), mine);
    Problems.assertRefused(again, 409, "key-in-use");
  }

  @Test
  void theNextKeyRetiresTheOneBefore() {
    var first = MachineKeyPair.generate();
    String accountId =
        machines.register("code", invitation(), first).then().extract().path("accountId");
    var account = UUID.fromString(accountId);
    var next = MachineKeyPair.generate();

    machines.register("assertion", first.assertion(account), next).then().statusCode(200);

    machines.signIn(first.assertion(account)).then().statusCode(200); // until the next is used
    machines.signIn(next.assertion(account)).then().statusCode(200);
    assertRefused(machines.signIn(first.assertion(account)), "signature");
    assertRefused(
        machines.register("assertion", first.assertion(account), MachineKeyPair.generate()),
        "signature");
  }

  @Test
  void whatWasDisabledComesBackByAnotherKeyAlone() {
    var first = MachineKeyPair.generate();
    String accountId =
        machines.register("code", invitation(), first).then().extract().path("accountId");
    var account = UUID.fromString(accountId);
    change(account, "disablement", Body.of("reason", "NOT_NEEDED")).then().statusCode(200);
    assertRefused(machines.signIn(first.assertion(account)), "signature");

    var reason = Body.of("id", UUID.randomUUID(), "reason", "It was repaired.");
    var enabled = change(account, "enablement", reason);

    enabled.then().statusCode(200);
    assertThat(enabled.<String>path("account.state")).isEqualTo("INVITED");
    assertRefused(machines.signIn(first.assertion(account)), "signature");
    var next = MachineKeyPair.generate();
    machines.register("code", enabled.path("invitation.code"), next).then().statusCode(200);
    machines.signIn(next.assertion(account)).then().statusCode(200);
  }

  private Response change(UUID account, String change, Body body) {
    return hospital
        .as(hospital.administrator())
        .body(body.toString())
        .post("/accounts/" + account + "/" + change);
  }

  @Test
  void sessionsAtTwoAddressesRaiseAnAlarm() {
    var mine = MachineKeyPair.generate();
    String accountId =
        machines.register("code", invitation(), mine).then().extract().path("accountId");
    var account = UUID.fromString(accountId);

    machines.signIn(mine.assertion(account)).then().statusCode(200);
    machines.signIn(mine.assertion(account)).then().statusCode(200);
    assertThat(alarms(account)).isZero();
    records.change(
        "update sign_in_session set source_address = '192.0.2.1' where account_id = ?", account);
    machines.signIn(mine.assertion(account)).then().statusCode(200);

    assertThat(alarms(account)).isEqualTo(1);
  }

  private long alarms(UUID accountId) {
    return records.count(
        "select count(*) from alarm where kind = 'MACHINE_AT_TWO_ADDRESSES' and subject_id = ?",
        accountId);
  }

  /** The code of a new camera. */
  private String invitation() {
    var body = Body.of("id", UUID.randomUUID(), "accountId", UUID.randomUUID(), "name", "Room 9");
    return hospital
        .as(hospital.administrator())
        .body(body.toString())
        .post("/cameras")
        .then()
        .statusCode(201)
        .extract()
        .path("invitation.code");
  }

  private static void assertRefused(Response answer, String rule) {
    Problems.assertRefused(answer, 400, "invalid-grant");
    assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
    if (rule != null) {
      assertThat(answer.<List<Map<String, String>>>path("errors").get(0))
          .containsEntry("rule", rule);
    }
  }
}
