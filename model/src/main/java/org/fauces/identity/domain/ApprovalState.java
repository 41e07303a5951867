package org.fauces.identity.domain;

/** The life of a request. Names are stored: never rename or reuse one. */
public enum ApprovalState {
  /** Waits for a second person; past its time it waits no more. */
  OPEN,
  EXECUTED,
  REFUSED,
  /** Taken back by whoever asked. */
  WITHDRAWN
}
