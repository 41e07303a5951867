package org.fauces.permission.domain;

/** What a caller must be before anything else is asked. */
public enum Admission {
  /** The server acts by itself; there is no way in from outside. */
  SYSTEM,
  /** Nobody is asked. */
  ANYBODY,
  /** Who has signed in, also when the account may do nothing any more: leaving needs no right. */
  SIGNED_IN,
  /** Who holds one of the roles, at the facility acted for, now. */
  ROLES
}
