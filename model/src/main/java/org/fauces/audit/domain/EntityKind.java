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
  FACTOR,
  TERMS,
  CAMERA,
  PATIENT,
  CONSENT,
  EMERGENCY_ACCESS,
  EXAMINATION,
  PHOTO,
  INTERVIEW,
  FINDINGS,
  ANALYSIS_RUN,
  MODEL_VERSION,
  OPERATING_POINTS,
  DECISION,
  CONFIRMATORY_TEST,
  ALARM,
  AUDIT_EVENT,
  /** Where audit events are handed on to: an id made of its name. */
  COLLECTOR,
  AUDIT_QUERY,
  AUDIT_REVIEW,
  AUDIT_EXPORT
}
