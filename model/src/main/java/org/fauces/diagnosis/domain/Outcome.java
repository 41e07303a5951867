package org.fauces.diagnosis.domain;

/** What the network says of a disease. UNDETERMINED is an answer. */
public enum Outcome {
  DETECTED,
  NOT_DETECTED,
  UNDETERMINED
}
