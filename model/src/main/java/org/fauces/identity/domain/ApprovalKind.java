package org.fauces.identity.domain;

/**
 * The deeds that a second person approves; one bean executes each. Names are stored: never rename
 * or reuse one.
 */
public enum ApprovalKind {
  /** Gives privileged roles, beside what an account holds or in place of it. */
  ROLE_CHANGE,
  /** Lets a disabled or suspended account with privileged roles be used again. */
  ACCOUNT_ENABLE,
  /** Makes a new invitation for an account with privileged roles that was never used. */
  INVITATION_RENEW,
  /** Takes every second factor from an account whose holder has lost them. */
  FACTOR_RESET,
  /** Seals the account for emergencies with a new secret. */
  BREAK_GLASS_SEAL,
  /** Puts a facility's own thresholds for the network in force. */
  OPERATING_POINTS
}
