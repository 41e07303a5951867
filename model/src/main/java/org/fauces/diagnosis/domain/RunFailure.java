package org.fauces.diagnosis.domain;

/** Why a run did not complete. */
public enum RunFailure {
  MODEL_UNAVAILABLE,
  OVERLOADED,
  TIMEOUT,
  LEASE_EXPIRED,
  PHOTO_UNREADABLE,
  UNEXPECTED
}
