package org.fauces.audit.domain;

import java.util.Locale;

/**
 * Why a use case was refused where its answer does not say so, lest somebody outside learns which
 * accounts there are and what protects them. Kept for those who read the trail. Names are stored:
 * never rename or reuse one.
 */
public enum UntoldReason {
  UNKNOWN_NAME,
  WRONG_PASSWORD,
  /** The hospital's directory said no to a name and password, and not to which. */
  DIRECTORY_REFUSED,
  /** Too many wrong passwords: another is not looked at yet. */
  ACCOUNT_WAITS,
  ACCOUNT_INVITED,
  ACCOUNT_SUSPENDED,
  ACCOUNT_DISABLED,
  /** Its kind does not sign in this way, or the hospital has switched this way off. */
  OTHER_WAY_IN,
  /** The account for emergencies is spent, or its time is over. */
  BREAK_GLASS_CLOSED,
  NO_ROLE,
  WRONG_FACTOR,
  /** Too many wrong codes: another is not looked at yet. */
  FACTOR_WAITS,
  UNKNOWN_PASSKEY,
  /** Its counter went backwards. */
  PASSKEY_COPIED,
  UNKNOWN_TOKEN,
  TOKEN_REUSED,
  SESSION_ENDED,
  FACTOR_OWED,
  UNKNOWN_KEY,
  /** A machine's statement was there before: somebody copied it, or the machine repeats itself. */
  STATEMENT_REPLAYED,
  /** The identity system gives another personnel number than the account has. */
  ANOTHER_PERSON;

  /** As it is stored, in the form of a problem's slug. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
