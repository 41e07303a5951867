package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.service.SignInAttempts.Attempt;
import org.fauces.shared.domain.Sensitive;

/**
 * Judges passwords, wherever one is typed: all attempts count together and cost the same. Each is
 * counted before the password is looked at and in transactions of its own, so that guessing in
 * parallel gains nothing; the slow hash holds no lock.
 */
@ApplicationScoped
class PasswordJudge {
  @Inject SignInAttempts attempts;
  @Inject PasswordHashes hashes;
  @Inject AuditSubjects audit;

  /** The account of that name, if the password is its own and may be looked at. */
  Optional<UUID> whose(String signInName, Sensitive<String> password) {
    // an attempt that is turned away before its password was looked at must not count
    var right = hashes.inTurn(() -> look(signInName, password));
    right.ifPresent(
        accountId -> {
          attempts.giveBack();
          attempts.forgive(accountId);
        });
    return right;
  }

  private Optional<UUID> look(String signInName, Sensitive<String> password) {
    attempts.count();
    var attempt = attempts.begin(signInName);
    var hash = attempt.map(Attempt::passwordHash).orElseGet(hashes::decoy);
    boolean isRight = hashes.matches(typed(attempt, password), hash);
    if (!isRight) {
      audit.because(UntoldReason.WRONG_PASSWORD);
    }
    return attempt.filter(taken -> isRight).map(Attempt::accountId);
  }

  /** A sealed secret is read from paper: what groups its letters does not count. */
  private static Sensitive<String> typed(Optional<Attempt> attempt, Sensitive<String> password) {
    boolean isSealed = attempt.map(Attempt::accountId).filter(BreakGlassUse::isIt).isPresent();
    return isSealed ? Sensitive.of(OneTimeCode.plain(password)) : password;
  }
}
