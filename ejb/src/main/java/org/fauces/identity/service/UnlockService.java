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
  @Inject SignInAttempts attempts;
  @Inject PasswordJudge passwords;
  @Inject PasswordDirectory directory;
  @Inject DirectoryJudge judge;
  @Inject FactorAttempts factors;

  @Audited(AuditAction.SESSION_UNLOCK)
  public void unlock(Sensitive<String> password) {
    var who = who();
    var name = steps.signInName(who);
    boolean isTheirs = directory.isOn() && attempts.isForDirectory(name);
    var judged = isTheirs ? byDirectory(who, name, password) : passwords.whose(name, password);
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

  /** The account, if the directory says so of the person that it is linked with. */
  private Optional<UUID> byDirectory(CallerPrincipal who, String name, Sensitive<String> password) {
    attempts.count();
    var right =
        attempts
            .begin(name)
            .map(Attempt::accountId)
            .filter(who.accountId()::equals)
            .filter(
                account ->
                    judge
                        .prove(name, password)
                        .filter(proof -> steps.isLinked(account, proof))
                        .isPresent());
    right.ifPresent(
        account -> {
          attempts.giveBack();
          attempts.forgive(account);
        });
    return right;
  }

  private CallerPrincipal who() {
    return caller
        .principal()
        .orElseThrow(() -> new DomainException(ProblemType.NOT_SIGNED_IN, null));
  }
}
