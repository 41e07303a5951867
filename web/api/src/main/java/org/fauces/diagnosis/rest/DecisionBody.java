package org.fauces.diagnosis.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.diagnosis.service.Decide;
import org.fauces.diagnosis.service.DecisionText;
import org.fauces.diagnosis.service.JudgementView;
import org.fauces.shared.format.JsonFields;

/** What a physician decided, or corrects; free text is never printed. */
@Schema(name = "DecisionRequest")
record DecisionBody(
    @Schema(required = true) UUID id,
    @Schema(description = "The run decided on; exactly one of runId and withoutRun") UUID runId,
    WithoutRun withoutRun,
    @Schema(required = true) List<JudgementView> judgements,
    @Schema(maxLength = DecisionText.MAX_LINES) String reason,
    @Schema(maxLength = DecisionText.MAX_LINES) String diagnosis,
    @Schema(maxLength = DecisionText.MAX_NOTE) String treatmentNote) {
  static DecisionBody read(JsonFields fields) {
    return new DecisionBody(
        fields.uuid("id"),
        fields.optionalUuid("runId").orElse(null),
        fields.optionalConstant("withoutRun", WithoutRun.class).orElse(null),
        fields.objects("judgements", Diseases.CODES.size(), DecisionBody::judgement),
        fields.optionalText("reason", DecisionText.MAX_LINES).orElse(null),
        fields.optionalText("diagnosis", DecisionText.MAX_LINES).orElse(null),
        fields.optionalText("treatmentNote", DecisionText.MAX_NOTE).orElse(null));
  }

  Decide command(UUID examinationId, int version) {
    var text = new DecisionText(reason, diagnosis, treatmentNote);
    return new Decide(examinationId, version, id, runId, withoutRun, judgements, text);
  }

  private static JudgementView judgement(JsonFields fields) {
    return new JudgementView(DiseaseCode.read(fields), fields.constant("opinion", Opinion.class));
  }

  @Override
  public String toString() {
    return "DecisionBody[" + id + "]";
  }
}
