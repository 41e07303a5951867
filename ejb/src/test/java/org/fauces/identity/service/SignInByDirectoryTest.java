package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.SignInAttempts.Attempt;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose password is judged by the directory, and what is counted then. */
@Tag("NSG-2.4-03")
class SignInByDirectoryTest {
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final List<String> done = new ArrayList<>();
  private final SignInService service = new SignInService();
  private boolean isKnown = true;
  private boolean mayTry = true;
  private Optional<ExternalProof> proof = Optional.of(proof());
  private DomainException outage;

  @BeforeEach
  void assemble() {
    service.attempts =
        new SignInAttempts() {
          @Override
          public boolean isForDirectory(String name) {
            return true;
          }

          @Override
          public boolean isKnown(String name) {
            return isKnown;
          }

          @Override
          public Optional<Attempt> begin(String name) {
            done.add("counted");
            return mayTry ? Optional.of(new Attempt(ACCOUNT, null)) : Optional.empty();
          }

          @Override
          public void forgive(UUID accountId) {
            done.add("forgiven");
          }

          @Override
          public void count() {
            done.add("source counted");
          }

          @Override
          public void giveBack() {
            done.add("source forgiven");
          }
        };
    service.directory =
        new PasswordDirectory() {
          @Override
          public boolean isOn() {
            return true;
          }

          @Override
          public Optional<ExternalProof> prove(String name, Sensitive<String> password) {
            done.add("asked");
            if (outage != null) {
              throw outage;
            }
            return proof;
          }
        };
    service.judge = new DirectoryJudge();
    service.judge.directory = service.directory;
    service.judge.attempts = service.attempts;
    service.external =
        new ExternalSignIns() {
          @Override
          public SignedIn start(ExternalSignIn command) {
            done.add("signed in");
            return null;
          }
        };
  }

  @Test
  void anAttemptIsCountedBeforeTheDirectoryIsAskedAndForgivenAfterwards() {
    service.signIn(command());
    assertThat(done)
        .containsExactly(
            "source counted", "counted", "asked", "source forgiven", "forgiven", "signed in");
  }

  @Test
  void aWrongPasswordStaysCounted() {
    proof = Optional.empty();
    assertRefused(ProblemType.SIGN_IN_REFUSED);
    assertThat(done).containsExactly("source counted", "counted", "asked");
  }

  @Test
  void whoHasToWaitIsNotAskedFor() {
    mayTry = false;
    assertRefused(ProblemType.SIGN_IN_REFUSED);
    assertThat(done).containsExactly("source counted", "counted");
  }

  @Test
  void whomOnlyTheDirectoryKnowsComesInByItsWord() {
    mayTry = false;
    isKnown = false;
    service.signIn(command());
    assertThat(done)
        .containsExactly("source counted", "counted", "asked", "source forgiven", "signed in");
  }

  @Test
  void whileTheDirectoryIsOutNobodyComesInByAnOlderWordOfIt() {
    outage = new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
    assertRefused(ProblemType.SIGN_ON_UNAVAILABLE);
    assertThat(done).containsExactly("source counted", "counted", "asked", "source forgiven");
  }

  private void assertRefused(ProblemType type) {
    assertThatThrownBy(() -> service.signIn(command()))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static SignIn command() {
    return new SignIn("hanako", Sensitive.of("any"), SignInStep.to(null, SessionKind.PORTAL));
  }

  private static ExternalProof proof() {
    var whom = new ExternalSubject("urn:fauces:directory", "1");
    return new ExternalProof(whom, "hanako", "Hanako", null, Set.of(), Set.of("pwd"), null, true);
  }
}
