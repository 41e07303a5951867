package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.SignInAttempts.Attempt;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Signs in by name and password. The attempt is counted before the password is looked at and in a
 * transaction of its own, so that guessing in parallel gains nothing; the slow hash holds no lock.
 * From outside, an unknown name, a wrong password and an account that waits look and cost the same.
 */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {
  @Inject SignInAttempts attempts;
  @Inject PasswordHashes hashes;

  @Audited(AuditAction.SIGN_IN)
  public SignedIn signIn(SignIn command) {
    // an attempt that is turned away before its password was looked at must not count
    var accountId = hashes.inTurn(() -> judge(command)).orElseThrow(SignInService::refused);
    var standing = attempts.forgive(accountId);
    if (standing.roles().isEmpty()) {
      throw refused();
    }
    var facilityId =
        standing.choose(command.facility()).orElseThrow(() -> attempts.facilityRequired(standing));
    return attempts.complete(standing, facilityId, command.kind());
  }

  /** The account, if the password is its own. */
  private Optional<UUID> judge(SignIn command) {
    var attempt = attempts.begin(command.signInName());
    var hash = attempt.map(Attempt::passwordHash).orElseGet(hashes::decoy);
    boolean right = hashes.matches(command.password(), hash);
    return attempt.filter(taken -> right).map(Attempt::accountId);
  }

  private static DomainException refused() {
    return new DomainException(
        ProblemType.SIGN_IN_REFUSED,
        "After several failures an account has to wait before another password is tried.");
  }
}
