package org.fauces.audit.domain;

/** What somebody must look at. Names are stored: never rename or reuse one. */
public enum AlarmKind {
  /** One account is used from two places at once. */
  CONCURRENT_USE,
  /** A refresh token came a second time. */
  REFRESH_TOKEN_REUSED,
  /** Sessions of one machine live at two addresses: its key may have been copied. */
  MACHINE_AT_TWO_ADDRESSES,
  /** Audit events wait to be sealed for too long. */
  AUDIT_SEALING_STUCK,
  /** The anchor holds checkpoints that the database does not. */
  AUDIT_ROLLED_BACK
}
