package org.fauces.diagnosis.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.domain.TestMethod;
import org.fauces.diagnosis.domain.TestResult;
import org.fauces.diagnosis.service.RecordConfirmatoryTest;
import org.fauces.shared.format.JsonFields;

/** A laboratory or rapid test that came later. */
@Schema(name = "ConfirmatoryTestReport")
record ConfirmatoryTestBody(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            enumeration = {Diseases.INFLUENZA, Diseases.COVID_19})
        String disease,
    @Schema(required = true) TestMethod method,
    @Schema(required = true) TestResult result,
    @Schema(required = true) Instant sampledAt) {

  static ConfirmatoryTestBody read(JsonFields fields) {
    return new ConfirmatoryTestBody(
        fields.uuid("id"),
        DiseaseCode.read(fields),
        fields.constant("method", TestMethod.class),
        fields.constant("result", TestResult.class),
        fields.instant("sampledAt"));
  }

  RecordConfirmatoryTest command(UUID examinationId) {
    return new RecordConfirmatoryTest(examinationId, id, disease, method, result, sampledAt);
  }
}
