package org.fauces.patient.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fauces.patient.domain.Sex;

/** A patient in clear, for those who may see it; never printed. */
public record PatientView(
    UUID id,
    int version,
    String familyName,
    String givenName,
    String familyNameKana,
    String givenNameKana,
    String familyNameLatin,
    String givenNameLatin,
    LocalDate birthDate,
    Sex sex,
    List<IdentifierView> identifiers,
    Instant createdAt,
    Instant updatedAt) {
  @Override
  public String toString() {
    return "PatientView[" + id + "]";
  }
}
