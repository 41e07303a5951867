package org.fauces.audit.domain;

/** The kinds of object an audit event can name. Names are stored: never rename or reuse one. */
public enum EntityKind {
  NODE,
  FACILITY,
  ACCOUNT,
  SESSION,
  MACHINE_KEY,
  ROLE_ASSIGNMENT,
  APPROVAL_REQUEST,
  CAMERA,
  PATIENT,
  CONSENT,
  EXAMINATION,
  PHOTO,
  INTERVIEW,
  FINDINGS,
  ANALYSIS_RUN,
  DECISION,
  CONFIRMATORY_TEST
}
