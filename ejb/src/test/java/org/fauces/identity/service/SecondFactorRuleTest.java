package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.RoleAt;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.4-05")
class SecondFactorRuleTest {
  @Test
  void byDefaultEverybodyIsBound() {
    assertThat(rule("required").isBound(AccountKind.PERSON, at(Roles.CLERK))).isTrue();
    assertThat(rule("required").isBound(AccountKind.PERSON, List.of())).isTrue();
  }

  @Test
  void noSettingFreesAPrivilegedRoleWhereverItIsHeld() {
    for (var role : Roles.PRIVILEGED) {
      assertThat(rule("privileged").isBound(AccountKind.PERSON, at(Roles.NURSE, role))).isTrue();
    }
    assertThat(rule("privileged").isBound(AccountKind.PERSON, at(Roles.NURSE))).isFalse();
  }

  @Test
  void aMachineHasNoSecondFactor() {
    assertThat(rule("required").isBound(AccountKind.CAMERA, at(Roles.CAMERA))).isFalse();
    assertThat(rule("required").isBound(AccountKind.INTEGRATION, at(Roles.INTEGRATION))).isFalse();
  }

  @Test
  void aSettingThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> rule("off")).isInstanceOf(IllegalArgumentException.class);
  }

  private static SecondFactorRule rule(String setting) {
    var rule = new SecondFactorRule();
    rule.setting = setting;
    rule.requireKnown();
    return rule;
  }

  private static List<RoleAt> at(String... roles) {
    return Stream.of(roles).map(role -> new RoleAt(UUID.randomUUID(), role)).toList();
  }
}
