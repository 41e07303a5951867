package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How an account is linked with who somebody is at the hospital's sign-on, and the end of that. */
@Tag("NSG-2.4-03")
class NodeLinksIT extends NodeSignOn {
  private static final Pattern CODE = Pattern.compile("id=\"code\">([A-Z2-7]{5}-){5}[A-Z2-7]<");

  NodeLinksIT(RunningFauces fauces, Hospital hospital) {
    super(fauces, hospital);
  }

  @Test
  void theCodeOfAnInvitationLinksOnceAndAWrongOneNever() {
    var person = SignOnPerson.invited(hospital);
    var asked = arrive(person.name(), "nurses", "pwd,mfa");
    assertThat(asked.body()).contains("name=\"code\"");
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(302);

    assertThat(finish("code", "AAAAA-AAAAA").statusCode()).isEqualTo(401);
    choose(finish("code", person.code()));

    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(200);
    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", person.accountId())).isEqualTo(1);
    var somebodyElse = new SignOnBrowser(fauces);
    NodeProvider.letIn(somebodyElse, somebodyElse.departure(), "thief", "nurses", "pwd,mfa");
    assertThat(arrive("thief", "nurses", "pwd,mfa").body()).contains("name=\"code\"");
    assertThat(finish("code", person.code()).statusCode()).as("used").isEqualTo(401);
  }

  @Test
  void whoHasAnAccountLinksItByACodeOfItsOwn() {
    var person = hospital.invite("so-own-" + UUID.randomUUID(), hospital.here(), "NURSE");
    var earlier = linkCode(person);
    var code = linkCode(person);
    arrive(person.signInName(), "-", "pwd,mfa");
    assertThat(finish("code", earlier).statusCode()).as("a later one was made").isEqualTo(401);

    var in = finish("code", code);

    assertThat(SignOnBrowser.leadsTo(in)).hasValue("/portal/worklist");
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(200);
    assertThat(browser.submit("/account/link-code", Map.of()).body()).containsPattern(CODE);
    assertThat(roles(person.accountId())).containsExactly("NURSE");
    hospital.forget(person);
    hospital.as(person).get("/examinations").then().statusCode(200); // still by its own factors
    assertThat(records.events("LINK_CODE_MAKE", "SUCCESS", person.accountId())).isEqualTo(3);
    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", person.accountId())).isEqualTo(1);
  }

  /** The roles that groups gave go with it; the password stays. */
  @Test
  void whoeverLinkedAnAccountEndsTheLinkAgain() {
    var person = hospital.invite("so-end-" + UUID.randomUUID(), hospital.here(), "NURSE");
    arrive(person.signInName(), "doctors", "pwd,mfa");
    var in = finish("code", linkCode(person));
    assertThat(in.statusCode()).isLessThan(400);
    assertThat(roles(person.accountId())).contains("NURSE", "PHYSICIAN");
    hospital.forget(person);
    var listed = hospital.as(person).get("/account/links");
    assertThat(listed.<List<String>>path("items.issuer")).hasSize(1);
    String link = listed.path("items[0].id");
    Problems.assertRefused(
        hospital.as(hospital.physician()).delete("/account/links/" + link), 404, "not-found");

    hospital.as(person).delete("/account/links/" + link).then().statusCode(204);

    hospital.forget(person);
    var left = hospital.as(person).get("/account/links");
    assertThat(left.<List<?>>path("items")).isEmpty();
    assertThat(roles(person.accountId())).containsExactly("NURSE");
    assertThat(arrive(person.signInName(), "doctors", "pwd,mfa").body()).contains("name=\"code\"");
    assertThat(records.events("ACCOUNT_UNLINK", "SUCCESS", person.accountId())).isEqualTo(1);
  }

  @Test
  void theOnlyWayIntoAnAccountStays() {
    var person = linked("nurses");
    var page = browser.portal("/account/links").body();
    assertThat(page).contains("name=\"id\"");
    var link = page.replaceAll("(?s).*name=\"id\" value=\"([0-9a-f-]+)\".*", "$1");

    var refused = browser.submit("/account/links", Map.of("id", link));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(records.events("ACCOUNT_UNLINK", "FAILURE", person.accountId())).isEqualTo(1);
  }

  @Test
  void aCodeForLinkingRunsOutAndChoosesNoPassword() {
    var person = hospital.invite("so-late-" + UUID.randomUUID(), hospital.here(), "NURSE");
    var code = linkCode(person);
    var password = Body.of("code", code, "password", "eleven boats on a silver lake");
    Problems.assertRefused(
        hospital.anonymous().body(password.toString()).post("/activation"), 401, "code-refused");
    arrive(person.signInName(), "-", "pwd,mfa");

    records.change(
        "update invitation set expires_at = utc_timestamp(6) where account_id = ?",
        person.accountId());

    assertThat(finish("code", code).statusCode()).isEqualTo(401);
    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", person.accountId())).isZero();
  }

  @Test
  void aLinkedAccountHasNoPassword() {
    var person = linked("nurses");
    var answer = hospital.signIn(person.name(), Person.PASSWORD, hospital.here());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private String linkCode(Person person) {
    var made = hospital.as(person).post("/account/link-code");
    return made.then().statusCode(200).extract().path("code");
  }
}
