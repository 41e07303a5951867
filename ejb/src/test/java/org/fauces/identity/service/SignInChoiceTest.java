package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.RoleAt;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Test;

class SignInChoiceTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  private final Standing atBoth =
      standing(new RoleAt(HERE, Roles.PHYSICIAN), new RoleAt(THERE, Roles.CLERK));

  @Test
  void theOnlyFacilityNeedNotBeNamed() {
    assertThat(standing(new RoleAt(HERE, Roles.NURSE)).choose(Optional.empty())).contains(HERE);
  }

  @Test
  void amongSeveralOneIsNamed() {
    assertThat(atBoth.choose(Optional.empty())).isEmpty();
    assertThat(atBoth.choose(Optional.of(THERE))).contains(THERE);
    assertThat(atBoth.choose(Optional.of(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void onlyTheRolesOfThatFacilityAreGiven() {
    assertThat(atBoth.rolesAt(HERE)).containsExactly(Roles.PHYSICIAN);
    assertThat(atBoth.rolesAt(THERE)).containsExactly(Roles.CLERK);
  }

  private static Standing standing(RoleAt... roles) {
    return new Standing(UUID.randomUUID(), "Dr. Mori", List.of(roles), true, true, false);
  }
}
