package org.fauces.diagnosis.domain;

/** Why a run did not complete. */
public enum RunFailure {
  MODEL_UNAVAILABLE,
  OVERLOADED,
  TIMEOUT,
  LEASE_EXPIRED,

  /** The physician decided without waiting for it. */
  OVERTAKEN,
  PHOTO_UNREADABLE,
  UNEXPECTED
}
