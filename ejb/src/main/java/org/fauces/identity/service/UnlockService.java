package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;

/**
 * Opens a locked session again for the person it belongs to and nobody else, by the password or by
 * a passkey. Attempts at the password count together with those to sign in, so that a locked screen
 * is no second place to guess at; what a passkey signs is asked for as at a sign-in.
 */
@Stateless
@PermitAll // the session is locked: password or passkey is the proof
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnlockService {
  @Inject ContainerCaller caller;
  @Inject UnlockSteps steps;
  @Inject PasswordJudge passwords;
  @Inject DirectoryJudge directory;
  @Inject FactorAttempts factors;

  @Audited(AuditAction.SESSION_UNLOCK)
  public void unlock(Sensitive<String> password) {
    var who = who();
    var known = steps.directorySubject(who);
    var judged =
        known.isPresent()
            ? directory.prove(known.get(), password).map(proof -> who.accountId())
            : passwords.whose(steps.signInName(who), password);
    judged
        .filter(who.accountId()::equals)
        .orElseThrow(() -> new DomainException(ProblemType.SIGN_IN_REFUSED, null));
    steps.unlock(who);
  }

  @Audited(AuditAction.SESSION_UNLOCK)
  public void unlockByPasskey(PasskeyAnswer answer) {
    var who = who();
    factors
        .whose(answer)
        .map(Proven::accountId)
        .filter(who.accountId()::equals)
        .orElseThrow(SignInCompletion::wrong);
    steps.unlock(who);
  }

  private CallerPrincipal who() {
    return caller
        .principal()
        .orElseThrow(() -> new DomainException(ProblemType.NOT_SIGNED_IN, null));
  }
}
