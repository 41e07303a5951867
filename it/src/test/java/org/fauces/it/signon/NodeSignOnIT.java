package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SignOnSetup;
import org.fauces.it.support.TotpApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the sign-in page through a real provider into the portal, and everything that is refused.
 */
@ExtendWith(Installation.class)
@Tag("NSG-2.4-03")
class NodeSignOnIT {
  private static final String SESSION = "__Host-fauces";
  private static final String TRIP = "__Host-fauces-sign-on";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
  private static final Pattern CODE = Pattern.compile("id=\"code\">([A-Z2-7]{5}-){5}[A-Z2-7]<");
  private static final String LIMITS =
      "select limited_to from sign_in_session where account_id = ? and limited_to is not null";
  private static final String ROLES =
      """
      select role from role_assignment where account_id = ?
        and (valid_until is null or valid_until > utc_timestamp(6)) order by role\
      """;

  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Records records;
  private final SignOnBrowser browser;
  private static NodeProvider provider;

  NodeSignOnIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
    this.browser = new SignOnBrowser(fauces);
  }

  @BeforeAll
  static void start(RunningFauces fauces) {
    provider = NodeProvider.start(fauces);
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
    }
  }

  @Test
  void theSignInPageLeadsThroughTheProviderToTheWorklistAndOutAgain() {
    assertThat(browser.portal("/signin").body()).contains("/portal/sign-on?to=%2Fworklist");
    linked("nurses");
    var session = browser.session();
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(200);

    var out = browser.location(browser.submit("/sign-out", Map.of()));
    var leaving = SignOnBrowser.leadsTo(browser.get(out)).orElseThrow();

    assertThat(leaving)
        .startsWith(SignOnSetup.of(fauces).issuer() + "/end_session?")
        .contains("client_id=" + SignOnSetup.CLIENT)
        .doesNotContain("id_token_hint");
    assertThat(browser.get(URI.create(leaving)).statusCode()).isEqualTo(200);
    browser.put("__Host-fauces", session);
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(302);
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
    assertThat(records.texts(ROLES, person.accountId())).containsExactly("NURSE");
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
    assertThat(records.texts(ROLES, person.accountId())).contains("NURSE", "PHYSICIAN");
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
    assertThat(records.texts(ROLES, person.accountId())).containsExactly("NURSE");
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

  private String linkCode(Person person) {
    var made = hospital.as(person).post("/account/link-code");
    return made.then().statusCode(200).extract().path("code");
  }

  @Test
  @Tag("NSG-2.4-12")
  void rolesFollowTheGroupsAtEachSignOn() {
    var person = linked("nurses,doctors,nowhere,unknown");
    assertThat(roles(person)).containsExactly("CLERK", "NURSE", "PHYSICIAN");
    var session = browser.session();

    arrive(person.name(), "nurses", "pwd,mfa");
    assertThat(roles(person)).containsExactly("CLERK", "NURSE");
    browser.put("__Host-fauces", session);
    assertThat(browser.portal("/worklist").statusCode()).as("its role ended").isNotEqualTo(200);

    arrive(person.name(), "-", "pwd,mfa");
    assertThat(roles(person)).as("what a person gave stays").containsExactly("CLERK");
    assertThat(records.events("ROLES_BY_RULE", "SUCCESS", person.accountId())).isEqualTo(3);
  }

  @Test
  @Tag("NSG-2.4-12")
  void groupsNeverMakeAnAuditorAnAdministrator() {
    var person = linked("nurses");
    arrive(person.name(), "auditors,administrators", "pwd,mfa");
    assertThat(roles(person)).containsExactly("CLERK");
  }

  @Test
  @Tag("NSG-2.4-05")
  void whereTheProviderSawNoSecondFactorOneMayEnrolOneAndNothingElse() {
    var person = linked("nurses");

    var answer = arrive(person.name(), "nurses", "pwd");

    assertThat(SignOnBrowser.leadsTo(answer)).hasValue("/portal/account");
    assertThat(browser.portal("/worklist").statusCode()).isNotEqualTo(200);
    assertThat(records.texts(LIMITS, person.accountId())).containsExactly("ENROLMENT");
  }

  @Test
  @Tag("NSG-2.4-05")
  void whereTheProviderSawNoSecondFactorOursIsAskedFor() {
    var person = linked("nurses");
    var app = enrolled();

    var asked = arrive(person.name(), "nurses", "pwd");

    assertThat(SignOnBrowser.leadsTo(asked)).isEmpty();
    var wrong = browser.goOn(asked, Map.of("kind", "TOTP", "code", "000000"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    var right = browser.goOn(asked, Map.of("kind", "TOTP", "code", app.code(1)));
    assertThat(browser.location(right)).hasPath("/portal/worklist");
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(200);
    assertThat(browser.location(browser.submit("/sign-out", Map.of())))
        .hasPath("/portal/sign-on/out");
  }

  /** The authenticator app of whoever is signed in. */
  private TotpApp enrolled() {
    browser.portal("/account"); // accepts the terms
    var shown = SECRET.matcher(browser.submit("/account/totp", Map.of()).body());
    assertThat(shown.find()).isTrue();
    var app = new TotpApp(shown.group(1).replace(" ", ""));
    var answer = browser.submit("/account/totp", Map.of("code", app.code(0)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return app;
  }

  @Test
  void whoIsDisabledHereIsRefused() {
    var person = linked("nurses");
    records.change("update account set state = 'DISABLED' where id = ?", person.accountId());
    browser.forgetSession(); // else it is over before anybody is asked
    assertRefused(arrive(person.name(), "nurses", "pwd,mfa"), "sign-on");
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(302);
  }

  @Test
  void anAnswerIsForTheBrowserThatAskedAndForOnce() {
    var person = linked("nurses");
    browser.forgetProvider();
    var departure = browser.departure();
    var trip = browser.cookie(TRIP);
    var callback = NodeProvider.letIn(browser, departure, person.name(), "nurses", "pwd,mfa");

    assertRefused(new SignOnBrowser(fauces).get(callback), "sign-on");
    var foreign = callback.toString().replaceFirst("state=[^&]+", "state=other");
    assertRefused(browser.get(URI.create(foreign)), "sign-on");
    assertRefused(browser.get(callback), "sign-on"); // the cookie died with the first return
    browser.put(TRIP, trip);
    var elsewhere = callback.toString().replaceFirst("iss=[^&]+", "iss=https%3A%2F%2Felsewhere");
    assertRefused(browser.get(URI.create(elsewhere)), "sign-on");
    browser.put(TRIP, trip);
    assertThat(browser.get(callback).statusCode()).isEqualTo(200);
    browser.put(TRIP, trip);
    assertRefused(browser.get(callback), "sign-on"); // the code was used
  }

  /** On the way back from another site a browser does not send the strict cookie of the session. */
  @Test
  @Tag("NSG-2.4-04")
  void whoSignsOnInABrowserEndsTheSessionThatWasThere() {
    var somebody = linked("nurses");
    var first = browser.session();
    arriveFromElsewhere(somebody);
    assertReplaced(somebody, first, 1);

    var second = browser.session();
    var next = SignOnPerson.invited(hospital);
    arriveFromElsewhere(next);
    assertThat(SignOnBrowser.leadsTo(finish("code", next.code()))).hasValue("/portal/worklist");

    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(200);
    assertReplaced(somebody, second, 2);
  }

  @Test
  @Tag("NSG-2.4-04")
  void whoSetsOutAndComesBackAsNobodyStaysSignedIn() {
    linked("nurses");
    var session = browser.session();
    browser.departure();
    browser.forgetSession();
    assertRefused(browser.get(fauces.uri("/portal/sign-on/callback?error=no")), "sign-on");
    browser.put(SESSION, session);
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(200);
  }

  private void arriveFromElsewhere(SignOnPerson person) {
    browser.forgetProvider();
    var departure = browser.departure();
    browser.forgetSession();
    browser.get(NodeProvider.letIn(browser, departure, person.name(), "nurses", "pwd,mfa"));
  }

  private void assertReplaced(SignOnPerson person, String session, int times) {
    assertThat(
            records.texts(
                "select end_reason from sign_in_session where account_id = ? and ended_at is not null",
                person.accountId()))
        .hasSize(times)
        .containsOnly("REPLACED");
    assertThat(records.events("SESSION_REPLACE", "SUCCESS", person.accountId())).isEqualTo(times);
    var now = browser.session();
    browser.put(SESSION, session);
    assertThat(browser.portal("/worklist").statusCode()).isEqualTo(302);
    browser.put(SESSION, now);
  }

  @Test
  void aLinkedAccountHasNoPassword() {
    var person = linked("nurses");
    var answer = hospital.signIn(person.name(), Person.PASSWORD, hospital.here());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  /** Somebody who has linked the account and signed in for the first facility. */
  private SignOnPerson linked(String groups) {
    var person = SignOnPerson.invited(hospital);
    arrive(person.name(), groups, "pwd,mfa");
    choose(finish("code", person.code()));
    return person;
  }

  private HttpResponse<String> arrive(String name, String groups, String amr) {
    browser.forgetProvider();
    return browser.get(NodeProvider.letIn(browser, browser.departure(), name, groups, amr));
  }

  private void choose(HttpResponse<String> asked) {
    var facility = Map.of("facility", hospital.here().toString());
    assertThat(browser.location(browser.goOn(asked, facility))).hasPath("/portal/worklist");
  }

  private HttpResponse<String> finish(String field, String value) {
    return browser.submit("/sign-on/finish", Map.of(field, value));
  }

  private List<String> roles(SignOnPerson person) {
    return records.texts(ROLES, person.accountId());
  }

  private static void assertRefused(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("fa-summary").contains(words);
    assertThat(SignOnBrowser.leadsTo(answer)).isEmpty();
  }
}
