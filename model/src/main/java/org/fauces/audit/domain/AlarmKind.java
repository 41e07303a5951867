package org.fauces.audit.domain;

/** What somebody must look at. Names are stored: never rename or reuse one. */
public enum AlarmKind {
  /** One account is used from two places at once. */
  CONCURRENT_USE,
  /** A refresh token came a second time. */
  REFRESH_TOKEN_REUSED,
  /** Sessions of one machine live at two addresses: its key may have been copied. */
  MACHINE_AT_TWO_ADDRESSES,
  /** A periodic review of the audit trail is not signed off in time. */
  REVIEW_OVERDUE,
  /** The hospital's collector of events has not taken any for too long. */
  FORWARDING_STALLED
}
