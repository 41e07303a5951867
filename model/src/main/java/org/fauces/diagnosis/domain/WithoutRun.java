package org.fauces.diagnosis.domain;

/** Why a physician decides without an analysis. */
public enum WithoutRun {
  NO_USABLE_PHOTO,
  MODEL_UNAVAILABLE,
  PATIENT_CANNOT,
  OTHER
}
