package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SignOnSetup;
import org.fauces.it.support.TotpApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From the sign-in page through a real provider into the portal, and everything that is refused.
 */
@Tag("NSG-2.4-03")
class NodeSignOnIT extends NodeSignOn {
  private static final String SESSION = "__Host-fauces";
  private static final String TRIP = "__Host-fauces-sign-on";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
  private static final String LIMITS =
      "select limited_to from sign_in_session where account_id = ? and limited_to is not null";

  NodeSignOnIT(RunningFauces fauces, Hospital hospital) {
    super(fauces, hospital);
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
  @Tag("NSG-2.4-12")
  void rolesFollowTheGroupsAtEachSignOn() {
    var person = linked("nurses,doctors,nowhere,unknown");
    assertThat(roles(person.accountId())).containsExactly("CLERK", "NURSE", "PHYSICIAN");
    var session = browser.session();

    arrive(person.name(), "nurses", "pwd,mfa");
    assertThat(roles(person.accountId())).containsExactly("CLERK", "NURSE");
    browser.put("__Host-fauces", session);
    assertThat(browser.portal("/worklist").statusCode()).as("its role ended").isNotEqualTo(200);

    arrive(person.name(), "-", "pwd,mfa");
    assertThat(roles(person.accountId())).as("what a person gave stays").containsExactly("CLERK");
    assertThat(records.events("ROLES_BY_RULE", "SUCCESS", person.accountId())).isEqualTo(3);
  }

  @Test
  @Tag("NSG-2.4-12")
  void groupsNeverMakeAnAuditorAnAdministrator() {
    var person = linked("nurses");
    arrive(person.name(), "auditors,administrators", "pwd,mfa");
    assertThat(roles(person.accountId())).containsExactly("CLERK");
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

  /** Whom the hospital knows and nobody here could else fill the trail. */
  @Test
  void whatIsRefusedAfterTheProvidersProofIsCounted() {
    arrive(SignOnPerson.invited(hospital).name(), "nurses", "pwd,mfa");
    var recorded = unlinked();
    finish("code", "");
    assertThat(unlinked()).isEqualTo(recorded + 1);

    records.change(
        """
        insert into guess_budget (budget_key, used_until)
        values ('record source 127.0.0.1', utc_timestamp(6) + interval 2000 second)
        on duplicate key update used_until = values(used_until)""");
    try {
      assertThat(finish("code", "").statusCode()).isEqualTo(409);
      assertThat(unlinked()).isEqualTo(recorded + 1);
    } finally {
      records.change("delete from guess_budget where budget_key = 'record source 127.0.0.1'");
    }
  }

  private long unlinked() {
    return records.count(
        """
        select count(*) from fauces_audit.audit_event
        where action = 'SIGN_IN' and reason = 'link-required'""");
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

  private static void assertRefused(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("fa-summary").contains(words);
    assertThat(SignOnBrowser.leadsTo(answer)).isEmpty();
  }
}
