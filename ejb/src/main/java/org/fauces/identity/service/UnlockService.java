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
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;

/**
 * Opens a locked session again for the person it belongs to and nobody else. Attempts count
 * together with those to sign in, so that a locked screen is no second place to guess at.
 */
@Stateless
@PermitAll // the session is locked: the password is the proof
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnlockService {
  @Inject ContainerCaller caller;
  @Inject SignInAttempts attempts;
  @Inject UnlockSteps steps;
  @Inject PasswordHashes hashes;

  @Audited(AuditAction.SESSION_UNLOCK)
  public void unlock(Sensitive<String> password) {
    var who =
        caller.principal().orElseThrow(() -> new DomainException(ProblemType.NOT_SIGNED_IN, null));
    var accountId =
        hashes
            .inTurn(() -> judge(who, password))
            .orElseThrow(() -> new DomainException(ProblemType.SIGN_IN_REFUSED, null));
    attempts.forgive(accountId);
    steps.unlock(who);
  }

  /** The account, if the password is its own. */
  private Optional<UUID> judge(CallerPrincipal who, Sensitive<String> password) {
    var attempt = attempts.begin(steps.signInName(who));
    var hash = attempt.map(Attempt::passwordHash).orElseGet(hashes::decoy);
    boolean right = hashes.matches(password, hash);
    return attempt.filter(taken -> right).map(Attempt::accountId);
  }
}
