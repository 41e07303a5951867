package org.fauces.identity.domain;

/** The life of an account. Names are stored: never rename or reuse one. */
public enum AccountState {
  /** Waits for its holder to choose a password. */
  INVITED,
  ACTIVE,
  /** Was not used for too long; comes back as a disabled one does. */
  SUSPENDED,
  /** Closed by somebody, or because its holder left. */
  DISABLED
}
