package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.service.ExternalProof;
import org.fauces.shared.domain.DomainException;
import org.fauces.signon.domain.SignOnSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.4-12")
class IdentityClaimsTest {
  private static final UUID WARD = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @Test
  void groupsNamesAndTheSecondFactorAreTaken() {
    var proof = proof(claims());

    assertThat(proof.whom().subject()).isEqualTo("subject-1");
    assertThat(proof.signInName()).isEqualTo("hanako");
    assertThat(proof.displayName()).isEqualTo("山田 花子");
    assertThat(proof.grants()).containsExactly(new RoleAt(WARD, "NURSE"));
    assertThat(proof.factors()).containsExactlyInAnyOrder("ext", "mfa");
    assertThat(proof.secondFactorAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(proof.toString()).doesNotContain("hanako").doesNotContain("subject-1");
  }

  @Test
  void oneGroupMayStandAloneAndOtherKindsOfClaimGiveNothing() {
    var claims = claims();
    claims.put("groups", "nurses");
    assertThat(proof(claims).grants()).hasSize(1);
    claims.put("groups", Map.of("nurses", true));
    assertThat(proof(claims).grants()).isEmpty();
    claims.put("groups", Arrays.asList(null, 5, List.of("nurses"), Map.of()));
    assertThat(proof(claims).grants()).isEmpty();
    claims.remove("groups");
    assertThat(proof(claims).grants()).isEmpty();
  }

  @Test
  void aSecondFactorThatIsNotSaidIsNone() {
    var claims = claims();
    claims.put("amr", List.of("pwd"));
    assertThat(proof(claims).secondFactorAt()).isNull();
    assertThat(proof(claims).factors()).containsExactly("ext");
  }

  @Test
  void aSecondFactorWithoutATimeIsNeverFresh() {
    var claims = claims();
    claims.remove("auth_time");
    assertThat(proof(claims).secondFactorAt()).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_700_000_061, Long.MAX_VALUE})
  void aSecondFactorIsNotLaterThanTheTokenThatSpeaksOfIt(long seconds) {
    var claims = claims();
    claims.put("auth_time", seconds);
    assertThat(proof(claims).secondFactorAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_060));
    claims.put("auth_time", -seconds);
    assertThat(proof(claims).secondFactorAt()).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "subject-1 ", " subject-1", "a\nb", "é"})
  void aSubjectThatADatabaseCouldTakeForAnotherIsRefused(String subject) {
    var claims = claims();
    claims.put("sub", subject);
    assertThatThrownBy(() -> proof(claims)).isInstanceOf(DomainException.class);
  }

  @Test
  void aMailAddressSaysNothing() {
    var claims = claims();
    claims.remove("preferred_username");
    claims.remove("name");
    claims.put("email", "hanako@example.org");
    assertThat(proof(claims).signInName()).isEmpty();
    assertThat(proof(claims).displayName()).isEqualTo("-");
  }

  @Test
  void aNumberThatIsAskedForAndNotThereIsToldFromOneThatIsNotAskedFor() {
    var claims = claims();
    assertThat(proof(claims).personnelNumber()).isNull();
    var asking = settings();
    asking.put("fauces.sign-on.number-claim", "employee_number");
    assertThat(proof(claims, asking).personnelNumber()).isEmpty();
    claims.put("employee_number", 42);
    assertThat(proof(claims, asking).personnelNumber()).isEmpty(); // no text
    claims.put("employee_number", "42");
    assertThat(proof(claims, asking).personnelNumber()).isEqualTo("42");
  }

  private static ExternalProof proof(Map<String, Object> claims) {
    return proof(claims, settings());
  }

  private static Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "fauces.sign-on.issuer", "https://id.example.org",
            "fauces.sign-on.client-id", "fauces",
            "fauces.sign-on.second-factor", "amr=mfa",
            "fauces.sign-on.rule.1", "nurses -> NURSE @ " + WARD));
  }

  private static ExternalProof proof(Map<String, Object> claims, Map<String, String> set) {
    var settings = SignOnSettings.read(set).orElseThrow();
    return new IdentityClaims(claims).proof(settings.mapping(), settings.secondFactor());
  }

  private static Map<String, Object> claims() {
    return new HashMap<>(
        Map.of(
            "iss",
            "https://id.example.org",
            "sub",
            "subject-1",
            "name",
            "山田 花子",
            "preferred_username",
            "hanako",
            "groups",
            List.of("nurses", "other"),
            "amr",
            List.of("pwd", "mfa"),
            "auth_time",
            1_700_000_000L,
            "iat",
            1_700_000_060L));
  }
}
