package org.fauces.identity.domain;

/** How it was proven who signs in: the values of RFC 8176 that are used here. */
public final class Amr {
  public static final String PASSWORD = "pwd";

  /** A code of an authenticator app, or one that was written down for when that is lost. */
  public static final String ONE_TIME_CODE = "otp";

  /** A key that cannot leave its device. */
  public static final String HARDWARE_KEY = "hwk";

  /** A key that its holder may have on several devices. */
  public static final String SOFTWARE_KEY = "swk";

  /** The device asked its holder for a finger, a face or a number. */
  public static final String USER_VERIFIED = "user";

  /** Another house's word; not of RFC 8176, which has no value for that. */
  public static final String ELSEWHERE = "ext";

  /** Two factors or more. */
  public static final String SEVERAL = "mfa";

  /**
   * The secret that two people sealed in an envelope. Not of RFC 8176, which has no word for it: it
   * is neither a password that somebody knows nor a device that somebody holds.
   */
  public static final String SEALED_SECRET = "break_glass";

  private Amr() {}
}
