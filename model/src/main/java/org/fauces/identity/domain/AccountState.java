package org.fauces.identity.domain;

/** The life of an account. Names are stored: never rename or reuse one. */
public enum AccountState {
  /** Waits for its holder to choose a password. */
  INVITED,
  ACTIVE,
  DISABLED
}
