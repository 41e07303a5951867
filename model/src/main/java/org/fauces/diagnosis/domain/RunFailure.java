package org.fauces.diagnosis.domain;

/** Why a run did not complete. */
public enum RunFailure {
  MODEL_UNAVAILABLE,
  OVERLOADED,
  TIMEOUT,
  LEASE_EXPIRED,

  /** The physician decided without waiting for it. */
  OVERTAKEN,

  /** The stored picture of a photo is away or was altered. */
  PHOTO_UNREADABLE,
  UNEXPECTED
}
