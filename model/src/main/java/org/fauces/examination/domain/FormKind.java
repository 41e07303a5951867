package org.fauces.examination.domain;

/** The two forms of a questionnaire version. */
public enum FormKind {
  INTERVIEW,
  FINDINGS
}
