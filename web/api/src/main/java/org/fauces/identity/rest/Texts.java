package org.fauces.identity.rest;

/** Longest texts in identity bodies, in characters, as the schema takes them. */
final class Texts {
  static final int NAME = 200;
  static final int SIGN_IN_NAME = 100;
  static final int INSTITUTION_CODE = 20;
  static final int TIME_ZONE = 64;
  static final int ROLE = 32;
  static final int CODE = 64;
  // more than any password may have, so that its own rule answers
  static final int PASSWORD = 1000;

  private Texts() {}
}
