package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.shared.service.ContainerCaller;

/**
 * Records that somebody signed out. The session is the portal's and ended there, also for an
 * account that may do nothing any more; a token cannot be taken back and dies by itself.
 */
@Stateless
@PermitAll // leaving needs no right
public class SignOutService {
  @Inject ContainerCaller caller;
  @Inject AuditSubjects audit;

  @Audited(AuditAction.SIGN_OUT)
  public void signOut() {
    caller.principal().ifPresent(pair -> audit.about(EntityKind.ACCOUNT, pair.accountId()));
  }
}
