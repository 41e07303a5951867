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
  @Inject PasswordDirectory directory;

  @Audited(AuditAction.SESSION_UNLOCK)
  public void unlock(Sensitive<String> password) {
    var who =
        caller.principal().orElseThrow(() -> new DomainException(ProblemType.NOT_SIGNED_IN, null));
    var name = steps.signInName(who);
    boolean isTheirs = directory.isOn() && attempts.isForDirectory(name);
    var judged =
        isTheirs ? byDirectory(who, name, password) : hashes.inTurn(() -> judge(name, password));
    var accountId =
        judged.orElseThrow(() -> new DomainException(ProblemType.SIGN_IN_REFUSED, null));
    attempts.forgive(accountId);
    steps.unlock(who);
  }

  /** The account, if the directory says so of the person that it is linked with. */
  private Optional<UUID> byDirectory(CallerPrincipal who, String name, Sensitive<String> password) {
    return attempts
        .begin(name)
        .map(Attempt::accountId)
        .filter(who.accountId()::equals)
        .filter(
            account ->
                directory
                    .prove(name, password)
                    .filter(proof -> steps.isLinked(account, proof))
                    .isPresent());
  }

  /** The account, if the password is its own. */
  private Optional<UUID> judge(String name, Sensitive<String> password) {
    var attempt = attempts.begin(name);
    var hash = attempt.map(Attempt::passwordHash).orElseGet(hashes::decoy);
    boolean right = hashes.matches(password, hash);
    return attempt.filter(taken -> right).map(Attempt::accountId);
  }
}
