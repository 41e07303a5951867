package org.fauces.diagnosis.domain;

/** What a confirmatory test said. */
public enum TestResult {
  POSITIVE,
  NEGATIVE,
  INVALID
}
