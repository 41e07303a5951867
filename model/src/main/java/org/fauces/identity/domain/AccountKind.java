package org.fauces.identity.domain;

/** Who stands behind an account. Names are stored: never rename or reuse one. */
public enum AccountKind {
  PERSON,
  CAMERA,
  INTEGRATION,
  /** Nobody's: the sealed account for emergencies. */
  BREAK_GLASS
}
