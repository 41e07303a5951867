package org.fauces.patient.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.patient.domain.EmergencyAccess;
import org.fauces.patient.domain.EmergencyReason;

/** Which patient may be read until when. */
public record EmergencyAccessView(
    UUID id,
    UUID patientId,
    UUID facilityId,
    EmergencyReason reason,
    Instant openedAt,
    Instant expiresAt) {
  static EmergencyAccessView of(EmergencyAccess access) {
    return new EmergencyAccessView(
        access.id(),
        access.patientId(),
        access.patientFacilityId(),
        access.reason(),
        access.openedAt(),
        access.expiresAt());
  }
}
