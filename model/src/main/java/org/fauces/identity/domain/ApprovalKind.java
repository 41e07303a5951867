package org.fauces.identity.domain;

import org.fauces.audit.domain.EntityKind;

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
  /** Lets a model judge. */
  MODEL_APPROVE(EntityKind.MODEL_VERSION),
  /** Puts a facility's own thresholds for the network in force. */
  OPERATING_POINTS(EntityKind.OPERATING_POINTS);

  private final EntityKind subject;

  ApprovalKind() {
    this(EntityKind.ACCOUNT);
  }

  ApprovalKind(EntityKind subject) {
    this.subject = subject;
  }

  /** What a request of this kind is about. */
  public EntityKind subject() {
    return subject;
  }
}
