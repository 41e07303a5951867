package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
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
import org.fauces.it.support.SecondNode;
import org.fauces.it.support.SignOnSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The packaged product where passwords are the directory's: a node of its own beside the first,
 * since at that one people have passwords of ours.
 */
@ExtendWith(Installation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("NSG-2.4-03")
class DirectorySignInIT {
  private static final String RIGHT = "nine herons by a winter river";
  private static final String ACCOUNT =
      """
      select hex(i.account_id) from external_identity i join account a on a.id = i.account_id
      where i.issuer = 'urn:fauces:directory' and a.display_name = ?""";

  private static final String REFUSED =
      """
      select count(*) from fauces_audit.audit_event
      where action = 'SIGN_IN' and outcome = 'FAILURE'""";

  private final RunningFauces first;
  private final Hospital hospital;
  private final Records records;
  private final String name = "dir-" + UUID.randomUUID();
  private HospitalDirectory directory;
  private SecondNode node;

  DirectorySignInIT(RunningFauces first, Hospital hospital) {
    this.first = first;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(first));
  }

  @BeforeAll
  void start() throws Exception {
    directory = HospitalDirectory.start(SignOnSetup.of(first));
    directory.add(name, RIGHT);
    node = SecondNode.beside(first, home -> directory.set(home, hospital.here()));
    signIn(name, RIGHT).then().statusCode(200); // makes the account
  }

  @AfterAll
  void stop() {
    if (node != null) {
      node.close();
    }
    if (directory != null) {
      directory.close();
    }
  }

  @Test
  void theFirstSignInMakesAnAccountWithTheRoleOfItsGroup() {
    assertThat(
            records.texts(
                """
                select r.role from role_assignment r join ruled_role x on x.id = r.id
                where r.account_id = ?""",
                accountId()))
        .containsExactly("NURSE");
    assertThat(records.texts("select sign_in_name from account where id = ?", accountId()))
        .hasSize(1);
    assertThat(records.count("select count(*) from account where display_name = ?", name))
        .isEqualTo(1);
  }

  @Test
  void whomTheDirectoryGivesNoPersonnelNumberGetsNoAccount() throws Exception {
    var nameless = "dir-none-" + UUID.randomUUID();
    directory.addWithoutNumber(nameless, RIGHT);
    long before = records.count(REFUSED);

    Problems.assertRefused(signIn(nameless, RIGHT), 403, "number-not-said");

    assertThat(records.count("select count(*) from account where display_name = ?", nameless))
        .isZero();
    assertThat(records.count(REFUSED)).isGreaterThan(before);
    var page = portal(Map.of()).formParams(Map.of("name", nameless, "password", RIGHT));
    assertThat(page.post("/portal/signin").statusCode()).isEqualTo(403);
  }

  @Test
  void guessesCountAtOnePersonHoweverTheNameIsSpelt() {
    for (String spelling : new String[] {name, name.toUpperCase(), " " + name, name + "\u00ad"}) {
      Problems.assertRefused(signIn(spelling, "wrong"), 401, "sign-in-refused");
    }
    assertThat(failures()).isBetween(3L, 4L); // a directory may know one spelling less

    signIn(name, RIGHT).then().statusCode(200);
    assertThat(failures()).isZero();
  }

  @Test
  void whomTheDirectoryDoesNotKnowIsRefusedLikeAWrongPassword() {
    var unknown = signIn("nobody-" + UUID.randomUUID(), RIGHT);
    Problems.assertRefused(unknown, 401, "sign-in-refused");
  }

  @Test
  void whereLocalAccountsAreOffAPasswordOfOursOpensNothing() {
    Problems.assertRefused(
        signIn(hospital.nurse().signInName(), Person.PASSWORD), 401, "sign-in-refused");
    var page = node.fauces().request().get("/portal/signin").asString();
    assertThat(page)
        .contains("id=\"password\"")
        .doesNotContain("id=\"passkey\"", "id=\"emergency\"");
  }

  @Test
  void aLockedScreenIsOpenedByTheDirectoryThoughTheNameHereIsAnother() {
    var entered = portal(Map.of()).formParams(Map.of("name", name, "password", RIGHT));
    var cookies = entered.post("/portal/signin").cookies();
    records.change(
        "update account set sign_in_name = concat('x', sign_in_name) where id = ?", accountId());
    portal(cookies).post("/portal/lock").then().statusCode(302);

    var wrong = portal(cookies).formParam("password", "wrong").post("/portal/unlock");
    assertThat(wrong.statusCode()).isEqualTo(401);
    var right = portal(cookies).formParam("password", RIGHT).post("/portal/unlock");

    assertThat(right.statusCode()).isEqualTo(302);
    assertThat(records.events("SESSION_UNLOCK", "SUCCESS", accountId())).isEqualTo(1);
  }

  private RequestSpecification portal(Map<String, String> cookies) {
    return PortalSession.sameOrigin(node.fauces()).cookies(cookies);
  }

  private Response signIn(String typed, String password) {
    return node.fauces()
        .request()
        .basePath(Hospital.API)
        .contentType(ContentType.JSON)
        .body(Body.of("signInName", typed, "password", password).toString())
        .post("/sign-in");
  }

  private long failures() {
    return records.count("select failed_attempts from account where id = ?", accountId());
  }

  private UUID accountId() {
    var hex = records.texts(ACCOUNT, name).get(0);
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
