package org.fauces.identity.domain;

/** Which way somebody signed in. Names are stored: never rename or reuse one. */
public enum SessionKind {
  /** A person in a browser; the session's id is in the browser's session, not in a token. */
  PORTAL,
  /** A person by tokens. */
  API,
  /** A camera or another system by tokens. */
  MACHINE
}
