package org.fauces.audit.service;

import org.fauces.audit.domain.AuditAction;

/** Writes audit records outside of the interceptor, for use cases with several transactions. */
public interface AuditTrail {
  /**
   * Records, in the running transaction, that the running use case did its deed; its subjects are
   * those named so far.
   */
  void success(AuditAction action);
}
