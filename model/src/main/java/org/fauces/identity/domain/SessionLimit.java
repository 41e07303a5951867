package org.fauces.identity.domain;

/** All that a session may do that is not whole yet. Names are stored: never rename or reuse one. */
public enum SessionLimit {
  /** Its account must have a second factor and has none: it may enrol one. */
  ENROLMENT,
  /** Its password is too old: it may choose another. */
  PASSWORD_CHANGE
}
