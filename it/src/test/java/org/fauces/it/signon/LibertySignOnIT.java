package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * By a second kind of provider, which never says how somebody was proven: its word is taken for who
 * it is, and is worth a password and no more.
 */
@ExtendWith(Installation.class)
@Tag("NSG-2.4-03")
class LibertySignOnIT {
  @Test
  void whoIsProvenByAPasswordAloneMayOnlyEnrol(RunningFauces fauces, Hospital hospital) {
    var person = SignOnPerson.invited(hospital);
    var browser = new SignOnBrowser(fauces);
    try (var provider = LibertyProvider.start(fauces, person.name())) {
      var asked = browser.get(LibertyProvider.signIn(browser, browser.departure(), person.name()));
      assertThat(asked.body()).contains("name=\"code\"");

      var linked = browser.submit("/sign-on/finish", Map.of("code", person.code()));
      var in = browser.goOn(linked, Map.of("facility", hospital.here().toString()));

      assertThat(browser.location(in)).hasPath("/portal/account");
      assertThat(browser.portal("/worklist").statusCode()).isNotEqualTo(200);
    }
    var records = new Records(OwnerAccount.of(fauces));
    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", person.accountId())).isEqualTo(1);
    assertThat(
            records.texts(
                "select factors from sign_in_session where account_id = ?", person.accountId()))
        .containsExactly("ext");
  }

  @Test
  void anotherWayIntoAPrivilegedAccountIsAnAlarm(RunningFauces fauces, Hospital hospital) {
    var name = "so-boss-" + UUID.randomUUID();
    var person = hospital.invite(name, hospital.here(), "FACILITY_ADMIN");
    var made = hospital.as(person).post("/account/link-code");
    var code = made.then().statusCode(200).extract().<String>path("code");
    var browser = new SignOnBrowser(fauces);
    try (var provider = LibertyProvider.start(fauces, name)) {
      browser.get(LibertyProvider.signIn(browser, browser.departure(), name));
      browser.submit("/sign-on/finish", Map.of("code", code));
    }
    var records = new Records(OwnerAccount.of(fauces));
    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", person.accountId())).isEqualTo(1);
    assertThat(
            records.count(
                """
                select count(*) from alarm
                where kind = 'PRIVILEGED_ACCOUNT_LINKED' and subject_id = ?
                  and facility_id is null""",
                person.accountId()))
        .isEqualTo(1);
  }
}
