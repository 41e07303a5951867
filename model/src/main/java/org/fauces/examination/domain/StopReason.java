package org.fauces.examination.domain;

/** Why an examination ended without a decision: contraindications first, then cancellations. */
public enum StopReason {
  AGE_UNDER_6,
  IMPAIRED_CONSCIOUSNESS,
  RESPIRATORY_FAILURE,
  SEVERE_BREATHLESSNESS,
  WRONG_PATIENT,
  PATIENT_DECLINED,
  NOT_NEEDED,
  OTHER
}
