package org.fauces.patient.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.patient.domain.EmergencyReason;
import org.fauces.patient.service.IdentifierView;
import org.fauces.patient.service.OpenEmergencyAccess;
import org.fauces.patient.service.OpenEmergencyAccess.ForeignPatient;
import org.fauces.patient.service.PatientFacts;
import org.fauces.shared.format.JsonFields;

/** The same of a patient who is known by a number alone, as it stands on a card. */
@Schema(name = "EmergencyByNumber")
record UnknownPatientBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) EmergencyReason reason,
    @Schema(maxLength = OpenEmergencyAccess.MAX_NOTE, description = "required with OTHER")
        String note,
    @Schema(required = true) IdentifierView identifier,
    @Schema(description = "whose number it is, where several facilities gave the same")
        UUID facilityId) {
  static UnknownPatientBody read(JsonFields fields) {
    var emergency = EmergencyBody.read(fields);
    return new UnknownPatientBody(
        emergency.id(),
        emergency.reason(),
        emergency.note(),
        identifier(fields.object("identifier")),
        fields.optionalUuid("facilityId").orElse(null));
  }

  private static IdentifierView identifier(JsonFields fields) {
    return new IdentifierView(
        fields.string("system", PatientFacts.MAX_TEXT),
        fields.string("value", PatientFacts.MAX_TEXT));
  }

  OpenEmergencyAccess command() {
    var patient = new ForeignPatient(null, identifier, facilityId);
    return new EmergencyBody(id, reason, note).about(patient);
  }

  @Override
  public String toString() {
    return "UnknownPatientBody[" + id + ", " + reason + "]";
  }
}
