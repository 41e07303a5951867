package org.fauces.patient.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.patient.domain.EmergencyReason;
import org.fauces.patient.service.OpenEmergencyAccess;
import org.fauces.patient.service.OpenEmergencyAccess.ForeignPatient;
import org.fauces.shared.format.JsonFields;

/** Why a patient of another facility must be seen; the note is never printed. */
@Schema(name = "Emergency")
record EmergencyBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) EmergencyReason reason,
    @Schema(maxLength = OpenEmergencyAccess.MAX_NOTE, description = "required with OTHER")
        String note) {
  static EmergencyBody read(JsonFields fields) {
    return new EmergencyBody(
        fields.uuid("id"),
        fields.constant("reason", EmergencyReason.class),
        fields.optionalText("note", OpenEmergencyAccess.MAX_NOTE).orElse(null));
  }

  OpenEmergencyAccess about(ForeignPatient patient) {
    return new OpenEmergencyAccess(id, patient, reason, note);
  }

  @Override
  public String toString() {
    return "EmergencyBody[" + id + ", " + reason + "]";
  }
}
