package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays open where people sign in by the hospital's sign-on only. */
@Tag("NSG-2.4-03")
class LocalAccountsTest {
  private final LocalAccounts local = new LocalAccounts();

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF", "On", " off ", "true"})
  void anythingButOnClosesPeopleOutAndNobodyElse(String word) {
    local.localAccounts = word;
    assertThat(local.admits(account(AccountKind.PERSON))).isFalse();
    assertThat(local.admits(account(AccountKind.CAMERA))).isTrue();
    assertThat(local.admits(account(AccountKind.BREAK_GLASS))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", " on ", "", " "})
  void whereTheyAreOnEverybodyIsAdmitted(String word) {
    local.localAccounts = word;
    assertThat(local.admits(account(AccountKind.PERSON))).isTrue();
  }

  @Test
  void whereTheyAreOffAnInvitationSetsNoPasswordAndItsCodeStaysGood() {
    local.localAccounts = "off";
    var account = account(AccountKind.PERSON);
    var code = OneTimeCode.make();
    var invitation = Invitation.of(account.id(), OneTimeCode.hash(code), Instant.now());
    var service = new ActivationService();
    service.attempts = new CountedCodes().attempts(new AuditSubjects());
    service.accounts = holding(account, invitation);
    service.local = local;
    service.invited = new InvitedAccounts();
    service.invited.accounts = service.accounts;
    service.invited.audit = new AuditSubjects();
    service.invited.clock = Clock.systemUTC();
    service.clock = Clock.systemUTC();

    assertThatThrownBy(() -> service.activate(new Activate(code, Sensitive.of("a long password"))))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.PASSWORDS_OFF));
    assertThat(account.isInvited()).isTrue();
    assertThat(invitation.isOpen(Instant.now())).isTrue();
  }

  private static Account account(AccountKind kind) {
    return Account.invite(UUID.randomUUID(), kind, SignInName.of("hanako"), "Hanako");
  }

  private static Accounts holding(Account account, Invitation invitation) {
    return new Accounts() {
      @Override
      Optional<Invitation> findInvitation(byte[] codeHash) {
        return Optional.of(invitation);
      }

      @Override
      Optional<Account> find(UUID id) {
        return Optional.of(account);
      }
    };
  }
}
