package org.fauces.review.domain;

/** Whose events are looked through. Names are stored: never rename or reuse one. */
public enum SearchScope {
  /** The facility that the caller acts for. */
  FACILITY,
  /** Every facility at which the caller's account holds the right to search now. */
  GROUP
}
