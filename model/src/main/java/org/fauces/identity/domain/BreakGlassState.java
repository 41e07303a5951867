package org.fauces.identity.domain;

/** Where the sealed account stands. */
public enum BreakGlassState {
  /** Nobody has sealed it yet: there is no such account. */
  NONE,
  /** Its secret lies in an envelope. */
  SEALED,
  /** Somebody has opened the envelope and signed in. */
  IN_USE,
  /** It was used and opens nothing until it is sealed again. */
  SPENT
}
