package org.fauces.diagnosis.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.diagnosis.domain.AgeBand;
import org.fauces.diagnosis.domain.ThresholdRule;
import org.fauces.diagnosis.domain.ThresholdRules;
import org.fauces.diagnosis.service.ProposeOperatingPoints;
import org.fauces.patient.domain.Sex;
import org.fauces.shared.format.JsonFields;

/** A facility's thresholds as a whole, for the model that was listed as the one in use. */
@Schema(name = "OperatingPointsRequest")
record OperatingPointsBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "modelDigest as it was listed") String modelDigest,
    @Schema(required = true, maxItems = ThresholdRules.MOST) List<ThresholdRule> points,
    @Schema(required = true, maxLength = OperatingPointsBody.MAX_REASON) String reason) {
  static final int MAX_REASON = 500;
  private static final int DIGEST_LENGTH = 64;

  static OperatingPointsBody read(JsonFields fields) {
    return new OperatingPointsBody(
        fields.uuid("id"),
        fields.string("modelDigest", DIGEST_LENGTH),
        fields.objects("points", ThresholdRules.MOST, OperatingPointsBody::rule),
        fields.string("reason", MAX_REASON));
  }

  ProposeOperatingPoints command(int version) {
    return new ProposeOperatingPoints(id, version, modelDigest, points, reason);
  }

  private static ThresholdRule rule(JsonFields fields) {
    return new ThresholdRule(
        DiseaseCode.read(fields),
        fields.optionalConstant("ageBand", AgeBand.class).orElse(null),
        fields.optionalConstant("sex", Sex.class).orElse(null),
        fields.number("lower").doubleValue(),
        fields.number("upper").doubleValue());
  }
}
