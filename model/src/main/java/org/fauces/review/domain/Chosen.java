package org.fauces.review.domain;

/** Why an event is in a review. Names are stored: never rename or reuse one. */
public enum Chosen {
  /** By the seed. */
  SAMPLE,
  /** Since every event of its kind is. */
  KIND
}
