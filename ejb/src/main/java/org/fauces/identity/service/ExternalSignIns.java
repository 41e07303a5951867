package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Starts a session for whom an identity system of the hospital has proven; the use case that made
 * the proof is the one that is recorded, and counts what is refused. Roles are renewed first and
 * stay renewed when the sign-in is refused after that: who left a group has lost its roles. Whoever
 * owes a second factor that the system did not see is asked for one of ours, as after a password of
 * ours.
 */
@ApplicationScoped
public class ExternalSignIns {
  @Inject ExternalAccounts accounts;
  @Inject SignInAttempts attempts;
  @Inject SignInCompletion completion;
  @Inject AuditSubjects audit;

  public SignedIn start(ExternalSignIn command) {
    return complete(accounts.admit(command.proof(), command.code()), command);
  }

  /**
   * The same by a token, which opens one session and no second. Where a second factor is owed the
   * token must speak of it: a token may lie with a program of somebody else, which neither enrols a
   * factor nor makes an account without.
   */
  public SignedIn exchange(ExternalSignIn command, OnceOnly token) {
    accounts.requireWhole(command.proof());
    accounts.spend(token, command.proof().whom());
    try {
      return exchanged(command);
    } catch (DomainException e) {
      if (e.type() == ProblemType.FACILITY_REQUIRED) {
        accounts.unspend(token); // it comes again with the answer
      }
      throw e;
    }
  }

  private SignedIn exchanged(ExternalSignIn command) {
    var accountId = accounts.admit(command.proof(), null);
    if (attempts.standing(accountId).isBound() && !command.proof().isStrong()) {
      audit.because(UntoldReason.FACTOR_OWED);
      throw new DomainException(ProblemType.SIGN_ON_REFUSED, null);
    }
    return complete(accountId, command);
  }

  private SignedIn complete(UUID accountId, ExternalSignIn command) {
    if (attempts.standing(accountId).roles().isEmpty()) {
      throw new DomainException(ProblemType.NO_ROLE_HERE, null);
    }
    return completion.proceed(command.proof().proven(accountId), command.step());
  }
}
