package org.fauces.patient.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.patient.domain.Consent;
import org.fauces.patient.domain.ConsentPurpose;

/** A consent as it stands. */
public record ConsentView(
    UUID id,
    UUID patientId,
    ConsentPurpose purpose,
    String textVersion,
    Instant givenAt,
    Instant withdrawnAt) {
  static ConsentView of(Consent consent) {
    return new ConsentView(
        consent.id(),
        consent.patientId(),
        consent.purpose(),
        consent.textVersion(),
        consent.givenAt(),
        consent.withdrawnAt());
  }
}
