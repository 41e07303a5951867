package org.fauces.identity.domain;

/** Why a session ended before its time. Names are stored: never rename or reuse one. */
public enum SessionEnd {
  SIGNED_OUT,
  /** Its holder or an administrator ended it from somewhere else. */
  ENDED_BY_HAND,
  ACCOUNT_DISABLED,
  ROLES_CHANGED
}
