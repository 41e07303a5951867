package org.fauces.audit.domain;

/** What somebody must look at. Names are stored: never rename or reuse one. */
public enum AlarmKind {
  /** One account is used from two places at once. */
  CONCURRENT_USE,
  /** A refresh token came a second time. */
  REFRESH_TOKEN_REUSED,
  /** Sessions of one machine live at two addresses: its key may have been copied. */
  MACHINE_AT_TWO_ADDRESSES,
  /** Somebody came in by a recovery code in place of a second factor. */
  RECOVERY_CODE_USED,
  /** A passkey counted backwards: somebody may have copied it. */
  PASSKEY_COPIED
}
