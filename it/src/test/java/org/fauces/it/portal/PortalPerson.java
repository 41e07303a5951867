package org.fauces.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fauces.it.support.Person;

/** What a person presses at the portal to come in and to go. */
final class PortalPerson {
  private final Browser browser;

  PortalPerson(Browser browser) {
    this.browser = browser;
  }

  void signIn(Person person) {
    browser.open("/signin");
    givePasskey(person);
    acceptTerms();
    assertThat(browser.address()).isEqualTo("/worklist");
  }

  /** Accepts what came into force since the person was here last. */
  void acceptTerms() {
    if (browser.address().startsWith("/account/terms")) {
      browser.press("#accept");
    }
  }

  /** Presses the passkey's button, with the person's own in the computer. */
  void givePasskey(Person person) {
    browser.holdPasskeyOf(person);
    browser.press("#passkey");
  }

  /** Sends the sign-in form that is open. */
  void givePassword(Person person, String password) {
    browser.type("#name", person.signInName());
    browser.type("#password", password);
    browser.press("#sign-in");
  }

  /** Goes; the session that was left behind opens nothing any more. */
  void signOut(UUID examinationId) {
    var left = browser.session();
    browser.press("form[action$='/sign-out'] button");
    assertThat(browser.address()).isEqualTo("/signin");
    browser.put(left);
    browser.open("/exam?id=" + examinationId);
    assertThat(browser.address()).startsWith("/signin?to=");
  }
}
