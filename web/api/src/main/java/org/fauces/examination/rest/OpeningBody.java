package org.fauces.examination.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.examination.service.OpenExamination;
import org.fauces.shared.format.JsonFields;

/** An examination to be opened; a camera that is named may upload into it. */
@Schema(name = "Opening")
record OpeningBody(
    @Schema(required = true) UUID id, @Schema(required = true) UUID patientId, UUID cameraId) {

  static OpeningBody read(JsonFields fields) {
    return new OpeningBody(
        fields.uuid("id"), fields.uuid("patientId"), fields.optionalUuid("cameraId").orElse(null));
  }

  OpenExamination command() {
    return new OpenExamination(id, patientId, cameraId);
  }
}
