package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser that comes in by a real provider, which runs as long as the tests of a class. */
@ExtendWith(Installation.class)
abstract class NodeSignOn {
  private static final String ROLES =
      """
      select role from role_assignment where account_id = ?
        and (valid_until is null or valid_until > utc_timestamp(6)) order by role\
      """;

  final RunningFauces fauces;
  final Hospital hospital;
  final Records records;
  final SignOnBrowser browser;

  private static NodeProvider provider;

  NodeSignOn(RunningFauces fauces, Hospital hospital) {
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

  /** Somebody who has linked the account and signed in for the first facility. */
  SignOnPerson linked(String groups) {
    var person = SignOnPerson.invited(hospital);
    arrive(person.name(), groups, "pwd,mfa");
    choose(finish("code", person.code()));
    return person;
  }

  HttpResponse<String> arrive(String name, String groups, String amr) {
    browser.forgetProvider();
    return browser.get(NodeProvider.letIn(browser, browser.departure(), name, groups, amr));
  }

  void choose(HttpResponse<String> asked) {
    var facility = Map.of("facility", hospital.here().toString());
    assertThat(browser.location(browser.goOn(asked, facility))).hasPath("/portal/worklist");
  }

  HttpResponse<String> finish(String field, String value) {
    return browser.submit("/sign-on/finish", Map.of(field, value));
  }

  /** The roles in force, by name. */
  List<String> roles(UUID accountId) {
    return records.texts(ROLES, accountId);
  }
}
