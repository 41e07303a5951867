package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.identity.service.AppointOfficer;
import org.fauces.shared.format.JsonFields;

/** Whom the first administrator appoints during set-up. */
@Schema(name = "Appointment")
record AppointmentBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) SetupOffice office,
    @Schema(required = true, maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(required = true, maxLength = Texts.NAME) String displayName,
    @Schema(required = true, maxLength = Texts.PERSONNEL_NUMBER) String personnelNumber) {

  static AppointmentBody read(JsonFields fields) {
    return new AppointmentBody(
        fields.uuid("id"),
        fields.constant("office", SetupOffice.class),
        fields.string("signInName", Texts.SIGN_IN_NAME),
        fields.string("displayName", Texts.NAME),
        fields.string("personnelNumber", Texts.PERSONNEL_NUMBER));
  }

  AppointOfficer command() {
    return new AppointOfficer(id, office, signInName, displayName, personnelNumber);
  }

  @Override
  public String toString() {
    return "AppointmentBody[" + id + "]";
  }
}
