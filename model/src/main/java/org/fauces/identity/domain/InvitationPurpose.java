package org.fauces.identity.domain;

/** What an invitation's code lets do. Names are stored: never rename or reuse one. */
public enum InvitationPurpose {
  /** The holder of an account that waits takes it, by a password or the hospital's sign-on. */
  ACTIVATION,
  /** The holder of an account in use shows the hospital's sign-on which one it is. */
  LINK
}
