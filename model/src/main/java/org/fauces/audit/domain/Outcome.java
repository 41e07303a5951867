package org.fauces.audit.domain;

/** How a use case ended. Names are stored: never rename or reuse one. */
public enum Outcome {
  SUCCESS,
  FAILURE,
  /** The caller had no right to it, or was nobody. */
  DENIED
}
