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
  AUDIT_ROLLED_BACK,
  /** An anchor is missing, empty or shorter than it was. */
  AUDIT_ANCHOR_LOST,
  /** An account was taken out of use because nobody used it. */
  ACCOUNT_DORMANT,
  /** A group of the hospital's identity system gave a privileged role. */
  PRIVILEGED_ROLE_BY_GROUP,
  /** An identity system has become another way into an account with privileged roles. */
  PRIVILEGED_ACCOUNT_LINKED,
  /** A privileged role ended because nobody confirmed in time that it is needed. */
  ROLE_LAPSED,
  /** The nightly list of the hospital's people was missing, bad or suspicious. */
  STAFF_LIST_NOT_FOLLOWED,
  /** Who should have been put out is the last administrator of the group. */
  LAST_ADMINISTRATOR_KEPT,
  /** Somebody of another facility looked at a patient, stating an emergency. */
  EMERGENCY_ACCESS,
  /** A periodic review of the audit trail is not signed off in time. */
  REVIEW_OVERDUE,
  /** The hospital's collector of events has not taken any for too long. */
  FORWARDING_STALLED,
  /** Somebody came in by a recovery code in place of a second factor. */
  RECOVERY_CODE_USED,
  /** A passkey counted backwards: somebody may have copied it. */
  PASSKEY_COPIED,
  /** Somebody opened the envelope and signed in by the account for emergencies. */
  BREAK_GLASS_USED,
  /** The account for emergencies is spent and was not sealed again for a day. */
  BREAK_GLASS_UNSEALED,
  /** What the network is shown at a facility no longer looks like what it was trained on. */
  INPUT_DRIFT,
  /** An address brings so much that is refused that not all of it is recorded any more. */
  REFUSALS_UNRECORDED
}
