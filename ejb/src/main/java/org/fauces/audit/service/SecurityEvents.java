package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import org.fauces.audit.domain.AuditAction;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Denials;
import org.fauces.shared.service.RequestContext;

/**
 * Denials as the edges of the application meet them: a role without the right, a caller who is
 * nobody. What is denied stays denied even when it cannot be recorded.
 */
@ApplicationScoped
public class SecurityEvents implements Denials {
  private static final System.Logger LOG = System.getLogger(SecurityEvents.class.getName());

  @Inject AuditTrail trail;
  @Inject RequestContext request;

  /** In a transaction of its own. */
  @Override
  public void denied(ProblemType answered) {
    if (!request.tellsDenial()) {
      return;
    }
    try {
      trail.denied(asked(), answered);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A denial could not be recorded.", e);
    }
  }

  /** The action of the use case that was asked for; what has none was no use case of ours. */
  private AuditAction asked() {
    return Arrays.stream(AuditAction.values())
        .filter(action -> request.useCase().filter(action.name()::equals).isPresent())
        .findFirst()
        .orElse(AuditAction.ACCESS_DENIED);
  }
}
