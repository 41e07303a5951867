package org.fauces.audit.service;

/** The database refused a step of sealing; the next round tries again. */
class SealingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealingFailed(Throwable cause) {
    super("A step of sealing failed.", cause);
  }
}
