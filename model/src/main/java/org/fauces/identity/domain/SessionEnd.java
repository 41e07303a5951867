package org.fauces.identity.domain;

/** Why a session ended before its time. Names are stored: never rename or reuse one. */
public enum SessionEnd {
  SIGNED_OUT,
  /** Its holder or an administrator ended it from somewhere else. */
  ENDED_BY_HAND,
  ACCOUNT_DISABLED,
  ROLES_CHANGED,
  /** Somebody signed in anew at the same browser. */
  REPLACED,
  /** Nobody used it for too long. */
  TIMED_OUT,
  /** A refresh token came a second time: one of the two who had it stole it. */
  TOKEN_REUSED,
  PASSWORD_CHANGED,
  /** Its holder proved what was missing, and a whole one took its place. */
  COMPLETED,
  FACTORS_RESET,
  /** The sealed account was sealed anew, or whoever used it signed out. */
  SEALED
}
