package org.fauces.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.Roles;

/** The caller's own sessions, wherever they are: to look at and to end. */
@Stateless
@RolesAllowed({
  Roles.PHYSICIAN,
  Roles.NURSE,
  Roles.CLERK,
  Roles.FACILITY_ADMIN,
  Roles.SECURITY_OFFICER,
  Roles.AUDITOR,
  Roles.GROUP_ADMIN,
  Roles.MAINTAINER,
  Roles.OPERATOR,
  Roles.CAMERA,
  Roles.INTEGRATION,
  Roles.PROVISIONER,
  Roles.GROUP_PROVISIONER
})
public class SessionsService {
  @Inject Sessions sessions;
  @Inject SessionEnds ends;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Those that live, newest first. */
  @Audited(AuditAction.SESSION_LIST)
  public List<SessionView> own() {
    var own = caller.sessionId();
    return sessions.live(caller.accountId(), clock.instant()).stream()
        .map(session -> SessionView.of(session, own))
        .toList();
  }

  /** Ends one of them, also the one that asks; the tokens and pages that stand on it end too. */
  @Audited(AuditAction.SESSION_END)
  public void end(UUID id) {
    ends.prepare(caller.accountId());
    var session =
        sessions
            .lock(id)
            .filter(found -> found.accountId().equals(caller.accountId()))
            .orElseThrow(NotFound::new);
    audit.about(EntityKind.SESSION, session.id());
    ends.end(session, SessionEnd.ENDED_BY_HAND);
  }

  /** Ends all of them but the one that asks. */
  @Audited(AuditAction.SESSION_END)
  public void endOthers() {
    var own = caller.sessionId();
    ends.endAllBut(own, caller.accountId(), SessionEnd.ENDED_BY_HAND)
        .forEach(ended -> audit.about(EntityKind.SESSION, ended));
  }
}
