package org.fauces.patient.service;

import java.util.Objects;

/**
 * A search by exactly one criterion; never printed. {@code system} narrows an identifier search and
 * is null otherwise.
 */
public record SearchPatients(Criterion by, String system, String value) {
  /** What is searched by; a birth date is in ISO form. */
  public enum Criterion {
    IDENTIFIER,
    KANA,
    LATIN,
    NAME,
    BIRTH_DATE
  }

  public SearchPatients {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "SearchPatients[" + by + "]";
  }
}
