package org.fauces.patient.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.patient.domain.ConsentPurpose;
import org.fauces.patient.service.RecordConsent;
import org.fauces.shared.format.JsonFields;

/** A patient's consent to a text for a purpose. */
@Schema(name = "Consent")
record ConsentBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) ConsentPurpose purpose,
    @Schema(required = true, maxLength = ConsentBody.MAX_VERSION) String textVersion,
    @Schema(required = true) Instant givenAt) {
  static final int MAX_VERSION = 40;

  static ConsentBody read(JsonFields fields) {
    return new ConsentBody(
        fields.uuid("id"),
        fields.constant("purpose", ConsentPurpose.class),
        fields.string("textVersion", MAX_VERSION),
        fields.instant("givenAt"));
  }

  RecordConsent command(UUID patientId) {
    return new RecordConsent(id, patientId, purpose, textVersion, givenAt);
  }
}
