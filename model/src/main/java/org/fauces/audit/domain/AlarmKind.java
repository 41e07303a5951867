package org.fauces.audit.domain;

/** What somebody must look at. Names are stored: never rename or reuse one. */
public enum AlarmKind {
  /** One account is used from two places at once. */
  CONCURRENT_USE,
  /** A refresh token came a second time. */
  REFRESH_TOKEN_REUSED,
  /** Sessions of one machine live at two addresses: its key may have been copied. */
  MACHINE_AT_TWO_ADDRESSES,
  /** An account was taken out of use because nobody used it. */
  ACCOUNT_DORMANT,
  /** A privileged role ended because nobody confirmed in time that it is needed. */
  ROLE_LAPSED,
  /** The nightly list of the hospital's people was missing, bad or suspicious. */
  STAFF_LIST_NOT_FOLLOWED,
  /** Who should have been put out is the last administrator of the group. */
  LAST_ADMINISTRATOR_KEPT
}
