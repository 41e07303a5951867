package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is slow comes before what is held, and an account is held before its invitation. */
@Tag("NSG-2.4-03")
class ActivationTest {
  private static final Sensitive<String> CODE = OneTimeCode.make();

  private final Clock clock = new AccountWorld.HandClock(Instant.parse("2026-11-26T00:00:00Z"));
  private final List<String> steps = new ArrayList<>();
  private final InvitedAccounts invited = new InvitedAccounts();
  private final ActivationService service = new ActivationService();
  private final CountedCodes codes = new CountedCodes();
  private Account account;

  @BeforeEach
  void wire() {
    account =
        Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of("newcomer"), "Somebody")
            .created(clock.instant(), new byte[16]);
    invited.accounts =
        new OneInvited(Invitation.of(account.id(), OneTimeCode.hash(CODE), clock.instant()));
    invited.audit = new AuditSubjects();
    invited.clock = clock;
    service.attempts = codes.attempts(invited.audit);
    service.invited = invited;
    service.accounts = invited.accounts;
    service.hashes = new NotedHashes();
    service.local = new LocalAccounts();
    service.local.localAccounts = "on";
    service.policy = new AnyPassword();
    service.owners = new Owners();
    service.clock = clock;
  }

  @Test
  void thePasswordIsHashedBeforeAnythingIsHeld() {
    service.activate(new Activate(CODE, Sensitive.of("seven lanterns over a harbour")));
    assertThat(steps).containsExactly("hash", "account", "invitation");
    assertThat(account.isActive()).isTrue();
  }

  @Test
  void aRightCodeIsNotCountedAndAWrongOneIs() {
    service.activate(new Activate(CODE, Sensitive.of("seven lanterns over a harbour")));
    assertThat(codes.taken(Counted.CODE)).isZero();

    var again = new Activate(CODE, Sensitive.of("nine herons by a winter river"));
    assertThatThrownBy(() -> service.activate(again)).isInstanceOf(DomainException.class);
    assertThat(codes.taken(Counted.CODE)).isEqualTo(1);
  }

  @Test
  void aMachinesAccountIsHeldInTheSameOrder() {
    invited.lock(CODE, any -> true);
    assertThat(steps).containsExactly("account", "invitation");
  }

  private final class OneInvited extends Accounts {
    private final Invitation invitation;

    OneInvited(Invitation invitation) {
      this.invitation = invitation;
    }

    @Override
    Optional<Account> find(UUID id) {
      return Optional.of(account);
    }

    @Override
    Optional<Account> lock(UUID id) {
      steps.add("account");
      return Optional.of(account);
    }

    @Override
    Optional<Invitation> findInvitation(byte[] codeHash) {
      return Optional.of(invitation);
    }

    @Override
    Optional<Invitation> lockInvitation(byte[] codeHash) {
      steps.add("invitation");
      return Optional.of(invitation);
    }

    @Override
    void flush() {}
  }

  private final class NotedHashes extends PasswordHashes {
    @Override
    String hash(Sensitive<String> password) {
      steps.add("hash");
      return "hash";
    }
  }

  private static final class AnyPassword extends PasswordPolicy {
    @Override
    void check(Sensitive<String> password, PasswordOwner owner) {}
  }

  private static final class Owners extends PasswordOwners {
    @Override
    PasswordOwner of(Account account) {
      return new PasswordOwner(new SignInName(account.signInName()), Set.of(), true);
    }
  }
}
