package org.fauces.patient.domain;

/** Why somebody must look at a patient elsewhere. Names are stored: never rename or reuse one. */
public enum EmergencyReason {
  /** Life or health is in danger now. */
  ACUTE_DANGER,
  /** The patient came over from the other facility. */
  TRANSFER,
  /** Nobody of the other facility can be reached. */
  ON_CALL,
  /** Said in the note. */
  OTHER
}
