package org.fauces.patient.service;

import java.util.Objects;
import org.fauces.shared.domain.DomainException;

/**
 * A search by exactly one criterion; never printed. {@code system} narrows an identifier search and
 * is null otherwise.
 */
public record SearchPatients(Criterion by, String system, String value) {
  /** What is searched by; a birth date is in ISO form. */
  public enum Criterion {
    IDENTIFIER("identifier/value"),
    KANA("kana"),
    LATIN("latin"),
    NAME("name"),
    BIRTH_DATE("birthDate");

    private final String member;

    Criterion(String member) {
      this.member = member;
    }

    /** Where the API has it. */
    String pointer() {
      return "/" + member;
    }
  }

  public SearchPatients {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(value, "value");
  }

  /** Refuses what is longer than anything that is kept; nothing at all is the index's to refuse. */
  void requireFit() {
    if (value.codePointCount(0, value.length()) > PatientFacts.MAX_TEXT) {
      throw DomainException.invalid(by.pointer(), "too-long");
    }
  }

  @Override
  public String toString() {
    return "SearchPatients[" + by + "]";
  }
}
