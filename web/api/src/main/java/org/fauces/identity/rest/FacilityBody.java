package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.Facility.Description;
import org.fauces.identity.service.OpenFacility;
import org.fauces.shared.format.JsonFields;

/** A facility to be opened, under an id made by the client. */
@Schema(name = "NewFacility")
record FacilityBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxLength = Texts.NAME) String name,
    @Schema(required = true, maxLength = Texts.INSTITUTION_CODE) String institutionCode,
    @Schema(required = true, examples = "Asia/Tokyo") String timeZone) {

  static FacilityBody read(JsonFields fields) {
    return new FacilityBody(
        fields.uuid("id"),
        fields.string("name", Texts.NAME),
        fields.string("institutionCode", Texts.INSTITUTION_CODE),
        fields.string("timeZone", Texts.TIME_ZONE));
  }

  OpenFacility command() {
    return new OpenFacility(id, new Description(name, institutionCode, timeZone));
  }
}
