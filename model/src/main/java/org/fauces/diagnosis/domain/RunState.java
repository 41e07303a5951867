package org.fauces.diagnosis.domain;

/** An analysis run's life. */
public enum RunState {
  RUNNING,
  COMPLETED,
  FAILED
}
