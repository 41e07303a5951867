package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;
import org.fauces.shared.service.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose password is judged by the directory, and what is counted then. */
@Tag("NSG-2.4-03")
class SignInByDirectoryTest {
  private static final ExternalSubject HANAKO =
      new ExternalSubject(PasswordDirectory.ISSUER, "5f7a1d0e-0000-4000-8000-000000000001");
  private static final int FREE_ATTEMPTS = 5;

  private final AccountWorld world = new AccountWorld();
  private final List<String> done = new ArrayList<>();
  private final List<UntoldReason> reasons = new ArrayList<>(); // the first is kept
  private final Map<String, ExternalSubject> spellings = new HashMap<>();
  private final Map<ExternalSubject, ExternalIdentity> identities = new HashMap<>();
  private final SignInService service = new SignInService();
  private final UnlockService unlock = new UnlockService();
  private final SignInAttempts attempts = new SignInAttempts();
  private final String nameThere = "hanako";
  private final CountedCodes codes = new CountedCodes();
  private RuntimeException outage;

  @BeforeEach
  void assemble() {
    attempts.accounts = world.memory.accountStore();
    attempts.identities = new Identities();
    attempts.local = new LocalAccounts();
    attempts.budgets = new Budgets();
    attempts.request = new RequestContext();
    attempts.audit =
        new AuditSubjects() {
          @Override
          public void because(UntoldReason reason) {
            reasons.add(reason);
          }
        };
    attempts.clock = world.clock;
    service.codes = codes.attempts(attempts.audit);
    service.attempts = attempts;
    service.directory = new DirectoryJudge();
    service.directory.directory = new Directory();
    service.directory.attempts = attempts;
    service.directory.audit = attempts.audit;
    service.external =
        new ExternalSignIns() {
          @Override
          public SignedIn start(ExternalSignIn command) {
            done.add("signed in");
            return null;
          }
        };
    List.of("hanako", "Hanako", "hana\u00adko", "hanako  sato")
        .forEach(spelling -> spellings.put(spelling, HANAKO));
  }

  @Test
  void anAttemptIsCountedBeforeThePasswordIsTriedAndForgivenAfterwards() {
    linked("hanako");
    signIn("hanako", "right");
    assertThat(done)
        .containsExactly("source counted", "asked", "tried", "source forgiven", "signed in");
    // what was counted is forgotten: as many are free again
    guess("hanako", FREE_ATTEMPTS);
    assertThat(done.stream().filter("tried"::equals)).hasSize(1 + FREE_ATTEMPTS);
  }

  @Test
  void aWrongPasswordStaysCounted() {
    linked("hanako");
    assertRefused("hanako", "wrong");
    assertThat(done).containsExactly("source counted", "asked", "tried");
  }

  /** What is done for a name that somebody has, and not for others, would take time. */
  @Test
  void aWrongPasswordIsCountedNowhereElse() {
    linked("hanako");
    assertRefused("hanako", "wrong");
    assertRefused("nobody", "wrong");
    assertThat(codes.taken()).isZero();
  }

  @Test
  void whereEnoughOthersAskTheDirectoryNobodyIsBlamed() {
    outage = new BulkheadException();
    assertRefused("hanako", "right", ProblemType.SIGN_ON_UNAVAILABLE);
    assertThat(done).containsExactly("source counted", "asked", "source forgiven");
  }

  @Test
  void whoHasToWaitIsNotTriedHoweverTheyAreSpelt() {
    linked("hanako");
    guess("hana\u00adko", 2);
    guess("Hanako", 2);
    guess("hanako  sato", 1);
    done.clear();

    assertRefused("hanako", "right");
    assertRefused("hana\u00adko", "right");

    assertThat(done).doesNotContain("tried");
  }

  @Test
  void guessesCountAtWhomTheDirectoryMeansAndNotAtWhomWeCallSo() {
    var renamed = linked("person-x");
    var namesake = world.hire("hanako", grant());
    namesake.changePassword(null, world.clock.instant()); // came by another system
    guess("hanako", FREE_ATTEMPTS);

    assertThat(renamed.takeAttempt(world.clock.instant())).isFalse();
    assertThat(namesake.takeAttempt(world.clock.instant())).isTrue();
  }

  @Test
  void whomOnlyTheDirectoryKnowsComesInByItsWord() {
    signIn("hanako", "right");
    assertThat(done)
        .containsExactly("source counted", "asked", "tried", "source forgiven", "signed in");
  }

  @Test
  void whoHasAPasswordOfOursIsNotJudgedByTheDirectoryWhateverSpellingIsTyped() {
    world.hire("hanako", grant());
    assertRefused("hana\u00adko", "right");
    assertThat(done).doesNotContain("tried");
    assertThat(reasons).first().isEqualTo(UntoldReason.OTHER_WAY_IN);
  }

  @Test
  void whoIsInvitedHereComesInByTheirCodeFirst() {
    var invited =
        Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of("hanako"), "Hanako");
    world.memory.accounts.put(invited.id(), invited);
    assertRefused("hanako", "right");
    assertThat(done).doesNotContain("tried");
    assertThat(reasons).first().isEqualTo(UntoldReason.ACCOUNT_INVITED);
  }

  @Test
  void whileTheDirectoryIsOutNobodyComesInByAnOlderWordOfIt() {
    outage = new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
    assertRefused("hanako", "right", ProblemType.SIGN_ON_UNAVAILABLE);
    assertThat(done).containsExactly("source counted", "asked", "source forgiven");
  }

  @Test
  void aLockedScreenIsOpenedByThePersonAndNotByTheNameWeKeep() {
    var account = linked("person-x");
    lockedBy(account);
    spellings.clear(); // nobody there is called as we call them

    unlock.unlock(Sensitive.of("right"));
    assertThat(done)
        .containsExactly("source counted", "asked", "tried", "source forgiven", "unlocked");

    done.clear();
    assertThatThrownBy(() -> unlock.unlock(Sensitive.of("wrong")))
        .isInstanceOf(DomainException.class);
    assertThat(done).doesNotContain("unlocked");
  }

  /** An account that came by the directory. */
  private Account linked(String name) {
    var account = world.hire(name, grant());
    account.changePassword(null, world.clock.instant());
    identities.put(HANAKO, new ExternalIdentity(account.id(), HANAKO, world.clock.instant()));
    return account;
  }

  private void lockedBy(Account account) {
    var facility = UUID.randomUUID();
    unlock.directory = service.directory;
    unlock.caller =
        new ContainerCaller() {
          @Override
          public Optional<CallerPrincipal> principal() {
            return Optional.of(new CallerPrincipal(account.id(), facility, UUID.randomUUID()));
          }
        };
    unlock.steps =
        new UnlockSteps() {
          @Override
          public void unlock(CallerPrincipal who) {
            done.add("unlocked");
          }
        };
    unlock.steps.accounts = attempts.accounts;
    unlock.steps.identities = attempts.identities;
  }

  private static RoleGrant grant() {
    return RoleGrant.of(UUID.randomUUID(), "NURSE");
  }

  private void guess(String typed, int times) {
    IntStream.range(0, times).forEach(i -> assertRefused(typed, "wrong"));
  }

  private void assertRefused(String typed, String password) {
    assertRefused(typed, password, ProblemType.SIGN_IN_REFUSED);
  }

  private void assertRefused(String typed, String password, ProblemType type) {
    assertThatThrownBy(() -> signIn(typed, password))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private void signIn(String typed, String password) {
    var step = SignInStep.to(null, SessionKind.PORTAL);
    service.signIn(new SignIn(typed, Sensitive.of(password), step));
  }

  /** Knows Hanako by several spellings, as directories do. */
  private final class Directory implements PasswordDirectory {
    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public Optional<ExternalProof> prove(
        String typedName, Sensitive<String> password, Admission admission) {
      done.add("asked");
      if (outage != null) {
        throw outage;
      }
      return Optional.ofNullable(spellings.get(typedName))
          .flatMap(whom -> tried(whom, password, admission));
    }

    @Override
    public Optional<ExternalProof> prove(
        ExternalSubject whom, Sensitive<String> password, Admission admission) {
      done.add("asked");
      return tried(whom, password, admission);
    }

    private Optional<ExternalProof> tried(
        ExternalSubject whom, Sensitive<String> password, Admission admission) {
      if (!admission.admits(whom, nameThere)) {
        return Optional.empty();
      }
      done.add("tried");
      return password.reveal().equals("right") ? Optional.of(proof(whom)) : Optional.empty();
    }

    private ExternalProof proof(ExternalSubject whom) {
      return new ExternalProof(
          whom, nameThere, "Hanako", null, Set.of(), Set.of("pwd"), null, true);
    }
  }

  private final class Identities extends ExternalIdentities {
    @Override
    Optional<ExternalIdentity> find(ExternalSubject whom) {
      return Optional.ofNullable(identities.get(whom));
    }

    @Override
    Optional<ExternalIdentity> find(UUID accountId, String issuer) {
      return identities.values().stream()
          .filter(each -> each.accountId().equals(accountId))
          .filter(each -> each.whom().issuer().equals(issuer))
          .findFirst();
    }
  }

  private final class Budgets extends GuessBudgets {
    @Override
    void take(Optional<String> source) {
      done.add("source counted");
    }

    @Override
    void giveBack(Optional<String> source) {
      done.add("source forgiven");
    }
  }
}
