package org.fauces.audit.service;

import jakarta.ejb.ApplicationException;

/**
 * A step of sealing was refused, by the database or by what is missing for it; the next round tries
 * again, and says so. The container would write a stack trace each time.
 */
@ApplicationException(rollback = true)
public class SealingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealingFailed(Throwable cause) {
    super("A step of sealing failed.", cause);
  }
}
