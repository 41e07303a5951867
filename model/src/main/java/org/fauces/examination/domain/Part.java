package org.fauces.examination.domain;

/** What an examination needs before it can be analysed. */
public enum Part {
  PHOTOS,
  INTERVIEW,
  FINDINGS
}
