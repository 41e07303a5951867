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

/**
 * Gives a session its next access token for the refresh token that came with the last. Each refresh
 * token is good once; one that comes again ends the session, whoever sent it. There is no time of
 * grace for an answer that was lost: whoever watched the line would have it too.
 */
@Stateless
@PermitAll // the access token has ended: the refresh token is the proof
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefreshService {
  @Inject CodeAttempts attempts;
  @Inject RefreshSteps steps;

  @Audited(AuditAction.TOKEN_REFRESH)
  public Granted refresh(Sensitive<String> token) {
    return attempts.orCounted(() -> steps.use(token).orElseThrow(RefreshService::refused));
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.INVALID_GRANT, null);
  }
}
