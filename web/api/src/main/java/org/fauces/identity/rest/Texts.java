package org.fauces.identity.rest;

import org.fauces.identity.domain.Facility.Description;
import org.fauces.identity.domain.PersonnelNumber;

/** Longest texts in identity bodies, in characters, as the schema takes them. */
final class Texts {
  static final int NAME = Description.MAX_NAME;
  static final int SIGN_IN_NAME = 100;
  static final int PERSONNEL_NUMBER = PersonnelNumber.MAX_LENGTH;
  static final int REASON = 500;
  static final int INSTITUTION_CODE = Description.MAX_INSTITUTION_CODE;
  static final int TIME_ZONE = 64;
  static final int ROLE = 32;
  static final int CODE = 64;
  // more than any password may have, so that its own rule answers
  static final int PASSWORD = 1000;

  private Texts() {}
}
