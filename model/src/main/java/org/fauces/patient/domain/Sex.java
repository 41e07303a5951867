package org.fauces.patient.domain;

/** Administrative sex as the facility records it. */
public enum Sex {
  MALE,
  FEMALE,
  UNKNOWN
}
