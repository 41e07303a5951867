package org.fauces.audit.domain;

/** What somebody must look at. Names are stored: never rename or reuse one. */
public enum AlarmKind {
  /** One account is used from two places at once. */
  CONCURRENT_USE
}
