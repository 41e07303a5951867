package org.fauces.signon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.RoleAt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.4-12")
class SignOnPlanTest {
  private static final UUID WARD = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @Test
  void whereNothingIsSetThereIsNoSignOn() {
    assertThat(SignOnPlan.read(Map.of()).portal()).isEmpty();
  }

  @Test
  void theLeastThatIsSetHasSafeDefaults() {
    var settings = SignOnPlan.read(least()).portal().orElseThrow();

    assertThat(settings.issuer()).isEqualTo(URI.create("https://id.example.org/realms/hospital"));
    assertThat(settings.algorithm()).isEqualTo("RS256");
    assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "profile");
    assertThat(settings.mapping().createsAccounts()).isFalse();
    assertThat(settings.secondFactor().isIn(Map.of("amr", "mfa", "acr", ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "client-id", "rule.1"})
  void whatIsMissingIsNamed(String name) {
    var settings = least();
    settings.remove("fauces.sign-on." + name);
    assertRefused(settings, name, "is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "issuer, http://id.example.org, must be an address https",
    "issuer, https://user@id.example.org, must be an address https",
    "issuer, https://id.example.org?x, must be an address https",
    "algorithm, HS256, must be one of RS256",
    "algorithm, none, must be one of RS256",
    "scopes, profile, must contain openid",
    "accounts, all, 'must be one of link, create'",
    "second-factor, mfa, 'must be own, amr=VALUE or acr=VALUE'",
    "second-factor, email=x, 'must be own, amr=VALUE or acr=VALUE'",
    "isuer, https://id.example.org, is not known",
  })
  void whatCannotBeUsedIsNamed(String name, String value, String sentence) {
    var settings = least();
    settings.put("fauces.sign-on." + name, value);
    assertRefused(settings, name, sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAINTAINER", "OPERATOR", "CAMERA", "INTEGRATION", "KING"})
  void noGroupGivesARoleThatIsForATimeOrAMachine(String role) {
    assertRefused(rule("g -> " + role + " @ " + WARD + " privileged"), "rule.1", "no group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FACILITY_ADMIN", "GROUP_ADMIN", "SECURITY_OFFICER", "AUDITOR"})
  void aPrivilegedRoleIsSaidToBeOne(String role) {
    assertRefused(rule("g -> " + role + " @ " + WARD), "rule.1", "the word privileged");
    var rules = rules(rule("g -> " + role + " @ " + WARD + " privileged"));
    assertThat(rules.grantsFor(Set.of("g"))).containsExactly(new RoleAt(WARD, role));
  }

  @Test
  void anOrdinaryRoleIsNotSaidToBePrivileged() {
    assertRefused(rule("g -> NURSE @ " + WARD + " privileged"), "rule.1", "the word privileged");
  }

  @Test
  void groupsGiveWhatTheirRulesSayAndOthersNothing() {
    var settings = rule("cn=Ward 3 -> East,ou=x -> NURSE @ " + WARD);
    settings.put("fauces.sign-on.rule.2", "Doctors -> PHYSICIAN @ " + WARD);
    var rules = rules(settings);

    assertThat(rules.grantsFor(Set.of("cn=Ward 3 -> East,ou=x", "other")))
        .containsExactly(new RoleAt(WARD, "NURSE"));
    assertThat(rules.grantsFor(Set.of("doctors", "Doctors "))).isEmpty();
    assertThat(rules.grantsFor(Set.of())).isEmpty();
  }

  @Test
  void aSecondFactorIsWhatTheSettingNames() {
    var settings = least();
    settings.put("fauces.sign-on.second-factor", "amr=mfa");
    var factor = SignOnPlan.read(settings).portal().orElseThrow().secondFactor();

    assertThat(factor.isIn(Map.of("amr", Set.of("pwd", "mfa")))).isTrue();
    assertThat(factor.isIn(Map.of("amr", Set.of("pwd")))).isFalse();
    assertThat(factor.isIn(Map.of("acr", "mfa"))).isFalse();
    assertThat(factor.isIn(Map.of())).isFalse();
  }

  @Test
  void withoutAnotherWayInPasswordsStayOn() {
    assertThatThrownBy(() -> SignOnPlan.read(Map.of("fauces.local-accounts", "off")))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("cannot be off");
    var settings = least();
    settings.put("fauces.local-accounts", "off");
    assertThat(SignOnPlan.read(settings).portal()).isPresent();
  }

  @Test
  void aDirectoryIsReachedByTlsOnly() {
    var plan = SignOnPlan.read(directory("ldaps://ldap.example.org"));
    var ldaps = plan.directory().orElseThrow();
    assertThat(ldaps.usesStartTls()).isFalse();
    assertThat(ldaps.port()).isEqualTo(636);
    var ldap = SignOnPlan.read(directory("ldap://ldap.example.org")).directory().orElseThrow();
    assertThat(ldap.usesStartTls()).isTrue();
    assertThat(ldap.port()).isEqualTo(389);
    assertThatThrownBy(() -> SignOnPlan.read(directory("http://ldap.example.org")))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("fauces.directory.url must be an address ldaps");
  }

  @Test
  void theRulesAloneDecideWhomADirectoryMakesAnAccountFor() {
    var settings = directory("ldaps://ldap.example.org");
    settings.put("fauces.directory.accounts", "link");
    assertThatThrownBy(() -> SignOnPlan.read(settings))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("fauces.directory.accounts is not known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FACILITY_ADMIN", "GROUP_ADMIN", "SECURITY_OFFICER", "AUDITOR"})
  void whereAccountsAreCreatedAPrivilegedRoleNeedsTheNumberOfThePerson(String role) {
    var settings = rule("g -> " + role + " @ " + WARD + " privileged");
    settings.put("fauces.sign-on.accounts", "create");
    assertRefused(settings, "number-claim", "must be set");

    settings.put("fauces.sign-on.number-claim", "employee_number");
    assertThat(SignOnPlan.read(settings).portal()).isPresent();
  }

  @Test
  void aDirectoryThatGivesAPrivilegedRoleNamesTheNumberToo() {
    var settings = directory("ldaps://ldap.example.org");
    settings.put("fauces.directory.rule.2", "cn=a -> AUDITOR @ " + WARD + " privileged");
    assertThatThrownBy(() -> SignOnPlan.read(settings))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("fauces.directory.number-claim must be set");

    settings.put("fauces.directory.number-claim", "employeeNumber");
    assertThat(SignOnPlan.read(settings).directory()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "rule.1, nurses -> CLERK @ 01890000-0000-7000-8000-000000000001",
    "rule.2, doctors -> PHYSICIAN @ 01890000-0000-7000-8000-000000000001",
    "groups-claim, roles"
  })
  void oneIssuerMeansTheSameAtThePortalAndAtTheApi(String name, String value) {
    var settings = least();
    settings.put("fauces.issuer.same.issuer", settings.get("fauces.sign-on.issuer"));
    settings.put("fauces.issuer.same.jwks-uri", "https://id.example.org/keys");
    settings.put("fauces.issuer.same.audience", "fauces-api");
    settings.put("fauces.issuer.same.rule.7", settings.get("fauces.sign-on.rule.1"));
    assertThat(SignOnPlan.read(settings).issuers()).hasSize(1);

    settings.put("fauces.sign-on." + name, value);
    assertThatThrownBy(() -> SignOnPlan.read(settings))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("fauces.issuer.NAME.issuer is that of the sign-on");
  }

  private static Map<String, String> directory(String url) {
    return new HashMap<>(
        Map.of(
            "fauces.directory.url",
            url,
            "fauces.directory.bind-dn",
            "cn=fauces",
            "fauces.directory.user-base",
            "dc=example,dc=org",
            "fauces.directory.rule.1",
            "cn=nurses -> NURSE @ " + WARD));
  }

  private static void assertRefused(Map<String, String> settings, String name, String sentence) {
    assertThatThrownBy(() -> SignOnPlan.read(settings))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("The setting fauces.sign-on." + name + " ")
        .hasMessageContaining(sentence);
  }

  private static GroupRules rules(Map<String, String> settings) {
    return SignOnPlan.read(settings).portal().orElseThrow().mapping().rules();
  }

  private static Map<String, String> rule(String rule) {
    var settings = least();
    settings.put("fauces.sign-on.rule.1", rule);
    return settings;
  }

  private static Map<String, String> least() {
    return new HashMap<>(
        Map.of(
            "fauces.sign-on.issuer", "https://id.example.org/realms/hospital",
            "fauces.sign-on.client-id", "fauces",
            "fauces.sign-on.rule.1", "nurses -> NURSE @ " + WARD));
  }
}
