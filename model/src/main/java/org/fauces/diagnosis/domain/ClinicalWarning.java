package org.fauces.diagnosis.domain;

/** What the physician must know beside the result; it hinders nothing. */
public enum ClinicalWarning {
  ONSET_OVER_48_H,
  ANTIGEN_ALREADY_DONE
}
