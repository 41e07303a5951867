package org.fauces.diagnosis.domain;

/** CLINICAL runs are shown and decided on; SHADOW runs only compare models. */
public enum RunPurpose {
  CLINICAL,
  SHADOW
}
