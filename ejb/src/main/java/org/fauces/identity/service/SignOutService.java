package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;

/**
 * Ends the caller's session, and with it whatever token stands on it; also for an account that may
 * do nothing any more.
 */
@Stateless
@PermitAll // leaving needs no right
public class SignOutService {
  @Inject ContainerCaller caller;
  @Inject Sessions sessions;
  @Inject SessionEnds ends;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Audited(AuditAction.SIGN_OUT)
  public void signOut() {
    caller.principal().ifPresent(this::end);
  }

  private void end(CallerPrincipal leaving) {
    audit.about(EntityKind.ACCOUNT, leaving.accountId());
    var now = clock.instant();
    sessions
        .find(leaving.sessionId())
        .filter(session -> session.isLive(now)) // what is over has nothing to end
        .ifPresent(session -> ends.end(session, SessionEnd.SIGNED_OUT));
  }
}
