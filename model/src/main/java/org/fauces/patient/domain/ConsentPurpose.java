package org.fauces.patient.domain;

/** What a patient agreed to. */
public enum ConsentPurpose {
  CARE,
  RESEARCH
}
