package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.fauces.shared.service.Denials;

/**
 * Denials as the edges of the application meet them: a role without the right, a caller who is
 * nobody. What is denied stays denied even when it cannot be recorded.
 */
@ApplicationScoped
public class SecurityEvents implements Denials {
  private static final System.Logger LOG = System.getLogger(SecurityEvents.class.getName());

  @Inject AuditTrail trail;

  /** In a transaction of its own. */
  @Override
  public void denied() {
    try {
      trail.denied();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A denial could not be recorded.", e);
    }
  }
}
