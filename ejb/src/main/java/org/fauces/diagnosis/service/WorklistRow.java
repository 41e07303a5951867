package org.fauces.diagnosis.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.patient.domain.Sex;

/**
 * One row of the worklist; never printed. For a caller without clinical rights {@code photoCount},
 * {@code onsetHours} and {@code findings} are null.
 */
public record WorklistRow(
    UUID id,
    UUID patientId,
    String familyName,
    String givenName,
    String familyNameKana,
    String givenNameKana,
    LocalDate birthDate,
    Sex sex,
    ExaminationState state,
    Instant stateEnteredAt,
    Instant openedAt,
    Integer photoCount,
    BigDecimal onsetHours,
    List<FindingView> findings) {

  /** The finding of the current run for one disease. */
  public record FindingView(String disease, Outcome outcome) {}

  @Override
  public String toString() {
    return "WorklistRow[" + id + "]";
  }
}
