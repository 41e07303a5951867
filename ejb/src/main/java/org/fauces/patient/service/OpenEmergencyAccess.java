package org.fauces.patient.service;

import java.util.UUID;
import org.fauces.patient.domain.EmergencyReason;

/**
 * Asks to see a patient of another facility, and says why. The note is free text or null and never
 * printed.
 */
public record OpenEmergencyAccess(
    UUID id, ForeignPatient patient, EmergencyReason reason, String note) {
  /** In code points; what the sealed column holds of the widest of them. */
  public static final int MAX_NOTE = 1_000;

  /**
   * By the id, or by a number exactly as the other facility keeps it; the facility is null where
   * the number is enough.
   */
  public record ForeignPatient(UUID id, IdentifierView identifier, UUID facilityId) {
    @Override
    public String toString() {
      return "ForeignPatient[" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "OpenEmergencyAccess[" + id + ", " + reason + "]";
  }
}
