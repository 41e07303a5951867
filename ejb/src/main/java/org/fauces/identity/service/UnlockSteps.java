package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.CallerPrincipal;

/** The short transactions of an unlocking. Called by {@link UnlockService} alone. */
@Stateless
@PermitAll // the session is locked: password or passkey is the proof
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UnlockSteps {
  @Inject Accounts accounts;
  @Inject ExternalIdentities identities;
  @Inject Sessions sessions;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** The name that attempts are counted for. */
  public String signInName(CallerPrincipal who) {
    return accounts.find(who.accountId()).map(Account::signInName).orElse("");
  }

  /** Whom the directory means by a person who has no password of ours, if it judges their one. */
  public Optional<ExternalSubject> directorySubject(CallerPrincipal who) {
    return accounts
        .find(who.accountId())
        .filter(account -> account.passwordHash() == null)
        .flatMap(account -> identities.find(account.id(), PasswordDirectory.ISSUER))
        .map(ExternalIdentity::whom);
  }

  /** Opens the session, if it still lives. */
  public void unlock(CallerPrincipal who) {
    var now = clock.instant();
    var session =
        sessions
            .lock(who.sessionId())
            .filter(found -> found.isLive(now))
            .orElseThrow(() -> new DomainException(ProblemType.NOT_SIGNED_IN, null));
    audit.about(EntityKind.SESSION, session.id());
    session.unlock(now);
    trail.success(AuditAction.SESSION_UNLOCK);
  }
}
