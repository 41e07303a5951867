package org.fauces.diagnosis.domain;

/** What the physician makes of a finding. */
public enum Opinion {
  AGREE,
  DISAGREE,
  UNDECIDED
}
