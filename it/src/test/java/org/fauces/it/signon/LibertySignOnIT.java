package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * By a second kind of provider, which never says how somebody was proven: its word is taken for who
 * it is, and is worth a password and no more. It is started once and after Node's, since the server
 * reads keys that it does not know twice in half a minute and not more often.
 */
@ExtendWith(Installation.class)
@Order(Order.DEFAULT + 1)
@Tag("NSG-2.4-03")
class LibertySignOnIT {
  private static SignOnPerson clerk;
  private static Person administrator;
  private static LibertyProvider provider;

  private final SignOnBrowser browser;
  private final Records records;

  LibertySignOnIT(RunningFauces fauces) {
    this.browser = new SignOnBrowser(fauces);
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeAll
  static void start(RunningFauces fauces, Hospital hospital) {
    var name = "so-boss-" + UUID.randomUUID();
    clerk = SignOnPerson.invited(hospital);
    administrator = hospital.invite(name, hospital.here(), "FACILITY_ADMIN");
    provider = LibertyProvider.start(fauces, clerk.name(), administrator.signInName());
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
    }
  }

  @Test
  void whoIsProvenByAPasswordAloneMayOnlyEnrol(Hospital hospital) {
    var linked = link(clerk.name(), clerk.code());
    var in = browser.goOn(linked, Map.of("facility", hospital.here().toString()));

    assertThat(browser.location(in)).hasPath("/portal/account");
    assertThat(browser.portal("/worklist").statusCode()).isNotEqualTo(200);
    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", clerk.accountId())).isEqualTo(1);
    assertThat(
            records.texts(
                "select factors from sign_in_session where account_id = ?", clerk.accountId()))
        .containsExactly("ext");
  }

  @Test
  void anotherWayIntoAPrivilegedAccountIsAnAlarm(Hospital hospital) {
    var made = hospital.as(administrator).post("/account/link-code");

    link(administrator.signInName(), made.then().statusCode(200).extract().path("code"));

    assertThat(records.events("ACCOUNT_LINK", "SUCCESS", administrator.accountId())).isEqualTo(1);
    assertThat(
            records.count(
                """
                select count(*) from alarm
                where kind = 'PRIVILEGED_ACCOUNT_LINKED' and subject_id = ?
                  and facility_id is null""",
                administrator.accountId()))
        .isEqualTo(1);
  }

  private HttpResponse<String> link(String name, String code) {
    var asked = browser.get(LibertyProvider.signIn(browser, browser.departure(), name));
    assertThat(asked.body()).contains("name=\"code\"");
    return browser.submit("/sign-on/finish", Map.of("code", code));
  }
}
