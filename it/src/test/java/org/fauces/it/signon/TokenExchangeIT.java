package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SignOnSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A trusted issuer's token is exchanged for one of ours, and nothing else is. */
@ExtendWith(Installation.class)
@Tag("NSG-2.4-04")
class TokenExchangeIT {
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

  private final RunningFauces fauces;
  private final Hospital hospital;
  private final String subject = "lab-" + UUID.randomUUID();
  private LabIssuer lab;

  TokenExchangeIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @BeforeEach
  void start() {
    lab = new LabIssuer(SignOnSetup.of(fauces));
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void theFirstTokenMakesAnAccountWithTheRolesOfItsGroupsAndTheNextFindsIt() {
    var first = exchange(lab.token(subject, claims -> {}));
    first.then().statusCode(200);
    assertThat(first.<String>path("refresh_token")).isNull();
    assertThat(first.<String>path("issued_token_type")).endsWith(":access_token");
    assertThat(worklist(first)).isEqualTo(200);

    assertThat(worklist(exchange(lab.token(subject, claims -> {})))).isEqualTo(200);
    assertThat(records().count("select count(*) from account where sign_in_name = ?", subject))
        .isEqualTo(1);

    var gone = exchange(lab.token(subject, claims -> claims.claim("groups", List.of())));
    assertThat(gone.statusCode()).isEqualTo(400);
    assertThat(worklist(first)).as("its role ended").isEqualTo(401);
  }

  @Test
  void aTokenOpensOneSession() {
    var token = lab.token(subject, claims -> {});
    assertThat(exchange(token).statusCode()).isEqualTo(200);
    var again = exchange(token);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.<String>path("error")).isEqualTo("invalid_grant");
  }

  @Test
  void everythingElseIsTheSameRefusal() {
    var past = Date.from(Instant.now().minusSeconds(60));
    assertRefused(claims -> claims.issuer("https://localhost"));
    assertRefused(claims -> claims.audience("fauces-api"));
    assertRefused(claims -> claims.expirationTime(past));
    assertRefused(claims -> claims.issueTime(Date.from(past.toInstant().minusSeconds(3_600))));
    assertRefused(claims -> claims.subject(subject + " "));
    assertRefused(claims -> claims.claim("amr", List.of("pwd")));
    assertRefused(claims -> claims.claim("groups", List.of("others")));
    assertThat(newestReason()).isEqualTo("no-role-here");
    var ours = hospital.token(hospital.nurse());
    assertThat(exchange(ours).statusCode()).isEqualTo(400);
    assertThat(records().count("select count(*) from account where sign_in_name = ?", subject))
        .isZero();
  }

  @Test
  void anotherKindOfTokenIsNotLookedAt() {
    var answer = post(lab.token(subject, claims -> {}), "urn:ietf:params:oauth:token-type:saml2");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("/subject_token_type");
  }

  private String newestReason() {
    return records()
        .texts(
            """
            select reason from fauces_audit.audit_event
            where action = 'SIGN_IN' and outcome = 'FAILURE' order by occurred_at desc limit 1""")
        .get(0);
  }

  private void assertRefused(Consumer<JWTClaimsSet.Builder> lie) {
    var answer = exchange(lab.token(subject, lie));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
  }

  private Response exchange(String token) {
    return post(token, JWT);
  }

  private Response post(String token, String type) {
    return fauces
        .request()
        .contentType(ContentType.URLENC)
        .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
        .formParam("subject_token", token)
        .formParam("subject_token_type", type)
        .formParam("facility_id", hospital.here().toString())
        .post(Hospital.API + "/token");
  }

  private int worklist(Response granted) {
    var token = granted.<String>path("access_token");
    hospital.acceptTerms(token);
    return hospital
        .anonymous()
        .header("Authorization", "Bearer " + token)
        .get("/examinations")
        .statusCode();
  }

  private Records records() {
    return new Records(OwnerAccount.of(fauces));
  }
}
