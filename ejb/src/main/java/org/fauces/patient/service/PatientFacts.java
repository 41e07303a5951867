package org.fauces.patient.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fauces.patient.domain.Sex;

/** What a facility knows of a person, in clear; never printed. Kana and latin names may be null. */
public record PatientFacts(
    PersonName name,
    PersonName kana,
    PersonName latin,
    LocalDate birthDate,
    Sex sex,
    List<IdentifierView> identifiers) {
  public PatientFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(sex, "sex");
    identifiers = List.copyOf(identifiers);
  }

  @Override
  public String toString() {
    return "PatientFacts[...]";
  }
}
