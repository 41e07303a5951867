package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.SignInAttempts.Entry;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is disabled between the password and the session does not come in. */
@Tag("NSG-1.2-02")
class SignInEndTest {
  private static final UUID HERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();

  @Test
  void anAccountIsLookedAtOnceMoreBeforeItsSessionBegins() {
    world.hire("administrator", RoleGrant.of(HERE, Roles.GROUP_ADMIN));
    var nurse = world.hire("nurse", RoleGrant.of(HERE, Roles.NURSE));
    var before = standing(nurse);
    world.life.disable(nurse, DisableReason.LEFT, null);
    var attempts = new SignInAttempts();
    attempts.accounts = world.memory.accountStore();
    attempts.audit = new AuditSubjects();
    var proven = new Proven(nurse.id(), Set.of("pwd", "otp", "mfa"));

    assertThatThrownBy(
            () -> attempts.complete(before, proven, new Entry(HERE, SessionKind.PORTAL, null)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.SIGN_IN_REFUSED));
  }

  private static Standing standing(Account account) {
    var roles = List.of(new RoleAt(HERE, Roles.NURSE));
    return new Standing(account.id(), account.displayName(), roles, true, true, false);
  }
}
