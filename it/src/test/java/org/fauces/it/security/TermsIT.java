package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody works under terms that they have not accepted, and every acceptance is kept. */
@Tag("NSG-1.1-01")
@ExtendWith(Installation.class)
class TermsIT {
  private static final int CLICKS = 8;
  private static final String BY_DIGEST =
      "select count(*) from terms_version where id = ? and text_sha256 = ?";

  private final Hospital hospital;
  private final RunningFauces fauces;
  private final Records records;

  TermsIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  /** Everybody has accepted what these tests published: other tests' people work on. */
  @AfterEach
  void acceptForEverybody() {
    records.change(
        """
        insert ignore into terms_acceptance (id, terms_id, account_id, text_sha256, accepted_at)
        select unhex(md5(concat(hex(v.id), hex(a.id)))), v.id, a.id, v.text_sha256,
          utc_timestamp(6)
        from terms_version v join account a on a.kind = 'PERSON' where v.number > 1""");
  }

  @Test
  void theFirstVersionsComeWithTheProductAndAnybodyReadsThem() {
    var all = hospital.anonymous().get("/terms");
    var page = PortalSession.sameOrigin(fauces).get("/portal/terms");

    all.then().statusCode(200);
    for (String kind : List.of("TERMS_OF_USE", "PRIVACY_POLICY")) {
      String first = all.path("items.find { it.kind == '" + kind + "' && it.number == 1 }.id");
      var read = hospital.anonymous().get("/terms/" + first);
      assertThat(read.<String>path("textJa")).hasSizeGreaterThan(200);
      assertThat(read.<String>path("textEn")).hasSizeGreaterThan(200);
      var texts = read.<String>path("textJa") + '\0' + read.<String>path("textEn");
      var digest = TestPhotos.sha256(texts.getBytes(StandardCharsets.UTF_8));
      assertThat(records.count(BY_DIGEST, UUID.fromString(first), digest)).isEqualTo(1);
    }
    assertThat(page.statusCode()).isEqualTo(200);
    Problems.assertRefused(
        hospital.anonymous().get("/terms/" + UUID.randomUUID()), 404, "not-found");
  }

  @Test
  void aNewVersionBindsTheNextRequestAndIsAcceptedOnce() {
    var nurse = hospital.nurse();
    var token = hospital.token(nurse);
    var portal = PortalSession.of(fauces, nurse);
    var before = due(token);

    var id = publish("TERMS_OF_USE");

    assertThat(before).isEmpty();
    Problems.assertRefused(as(token).get("/examinations"), 403, "terms-not-accepted");
    assertThat(portal.get("/worklist").header("Location")).contains("/account/terms?to=");
    assertThat(portal.get("/account").header("Location")).contains("/account/terms?to=");
    assertThat(due(token)).containsExactly(id.toString());

    var clicks = AtOnce.answers(CLICKS, click -> () -> accept(token, id));

    assertThat(clicks).allSatisfy(answer -> answer.then().statusCode(204));
    assertThat(acceptances(id, nurse)).isEqualTo(1);
    as(token).get("/examinations").then().statusCode(200);
    assertThat(portal.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(records.events("TERMS_ACCEPT", "SUCCESS", id)).isEqualTo(CLICKS);
  }

  @Test
  void whatIsNotInForceCannotBeAcceptedAndOldAcceptancesStay() {
    var nurse = hospital.nurse();
    var old = publish("PRIVACY_POLICY");
    var token = hospital.token(nurse);
    accept(token, old).then().statusCode(204);

    var next = publish("PRIVACY_POLICY");

    Problems.assertRefused(accept(token, old), 409, "terms-replaced");
    Problems.assertRefused(accept(token, UUID.randomUUID()), 404, "not-found");
    assertThat(due(token)).containsExactly(next.toString());
    assertThat(acceptances(old, nurse)).isEqualTo(1);
    assertThat(acceptances(next, nurse)).isZero();
  }

  @Test
  void aRepeatedPublicationIsOneAndATakenIdIsRefused() {
    var id = publish("TERMS_OF_USE");
    hospital.forget(hospital.administrator());

    var again = post(terms(id, "TERMS_OF_USE"));
    var other = post(terms(id, "PRIVACY_POLICY"));

    again.then().statusCode(200);
    assertThat(again.<Boolean>path("inForce")).isTrue();
    Problems.assertRefused(other, 409, "id-in-use");
  }

  @Test
  void ofManyPublishedAtOnceEachHasItsNumber() {
    hospital.forget(hospital.administrator());
    var token = hospital.token(hospital.administrator());
    var tomorrow =
        Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .plus(1, ChronoUnit.DAYS)
            .toString(); // binds nobody today

    var answers =
        AtOnce.answers(
            CLICKS,
            each ->
                () -> {
                  var id = UUID.randomUUID();
                  var body =
                      Body.of("id", id, "kind", "PRIVACY_POLICY", "textJa", "J " + id)
                          .with("textEn", "E " + id)
                          .with("inForceFrom", tomorrow);
                  return as(token).body(body.toString()).post("/terms");
                });

    assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
    assertThat(answers.stream().map(answer -> answer.<Integer>path("number")).distinct())
        .hasSize(CLICKS);
  }

  @Test
  void machinesAcceptNothingAndAreNotAsked() {
    publish("TERMS_OF_USE");

    var answer = hospital.as(hospital.camera()).get("/terms/due");

    Problems.assertRefused(answer, 403, "forbidden");
    hospital.as(hospital.camera()).get("/sessions").then().statusCode(200);
  }

  @Test
  void theAdministratorSeesWhoHasNotAcceptedPageByPage() {
    var id = publish("TERMS_OF_USE");
    var path = "/terms/" + id + "/acceptances";
    hospital.forgetEverybody();
    var administrator = hospital.as(hospital.administrator());

    var accepted = administrator.get(path + "?accepted=true");
    var first = hospital.as(hospital.administrator()).get(path + "?limit=1");
    var second =
        hospital
            .as(hospital.administrator())
            .get(path + "?limit=1&after=" + first.<String>path("next"));

    assertThat(accepted.<List<String>>path("items.accountId"))
        .contains(hospital.administrator().accountId().toString());
    assertThat(first.<List<String>>path("items.acceptedAt")).containsExactly((String) null);
    assertThat(second.<List<String>>path("items.accountId"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.<List<String>>path("items.accountId"));
    Problems.assertRefusedAt(
        hospital.as(hospital.administrator()).get(path + "?accepted=perhaps"),
        400,
        "invalid",
        "/accepted");
  }

  private UUID publish(String kind) {
    var id = UUID.randomUUID();
    hospital.forget(hospital.administrator());
    post(terms(id, kind)).then().statusCode(201);
    return id;
  }

  private Response post(String body) {
    return hospital.as(hospital.administrator()).body(body).post("/terms");
  }

  private static String terms(UUID id, String kind) {
    return Body.of("id", id, "kind", kind, "textJa", "\u898f\u7d04 " + id, "textEn", "Terms " + id)
        .toString();
  }

  private Response accept(String token, UUID id) {
    return as(token).post("/terms/" + id + "/acceptance");
  }

  private List<String> due(String token) {
    return as(token).get("/terms/due").path("items.id");
  }

  private long acceptances(UUID id, Person person) {
    return records.count(
        "select count(*) from terms_acceptance where terms_id = ? and account_id = ?",
        id,
        person.accountId());
  }

  private RequestSpecification as(String token) {
    return hospital.anonymous().header("Authorization", "Bearer " + token);
  }
}
