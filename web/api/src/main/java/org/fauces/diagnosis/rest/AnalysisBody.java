package org.fauces.diagnosis.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.diagnosis.service.RequestAnalysis;
import org.fauces.shared.format.JsonFields;

/** Asks for an analysis, whose run gets the id made by the client. */
@Schema(name = "AnalysisRequest")
record AnalysisBody(@Schema(required = true) UUID id) {
  static AnalysisBody read(JsonFields fields) {
    return new AnalysisBody(fields.uuid("id"));
  }

  RequestAnalysis command(UUID examinationId) {
    return new RequestAnalysis(examinationId, id);
  }
}
