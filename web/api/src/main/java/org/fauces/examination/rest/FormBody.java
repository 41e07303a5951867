package org.fauces.examination.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.examination.service.RecordForm;
import org.fauces.shared.format.Answer;
import org.fauces.shared.format.JsonFields;

/** Answers to one form of a questionnaire version by item code; never printed. */
@Schema(name = "Form")
record FormBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxLength = FormBody.MAX_VERSION) String questionnaireVersion,
    @Schema(required = true) Instant askedAt,
    @Schema(
            required = true,
            description = "By item code; null where the item was not asked",
            additionalProperties = AnswerSchema.class)
        Map<String, Object> answers) {
  static final int MAX_VERSION = 40;
  static final int MAX_ANSWERS = 200;

  static FormBody read(JsonFields fields) {
    return new FormBody(
        fields.uuid("id"),
        fields.string("questionnaireVersion", MAX_VERSION),
        fields.instant("askedAt"),
        plain(fields.answers("answers", MAX_ANSWERS)));
  }

  RecordForm command(UUID examinationId) {
    return new RecordForm(examinationId, id, questionnaireVersion, askedAt, answers);
  }

  private static Map<String, Object> plain(Map<String, Answer> answers) {
    var values = new HashMap<String, Object>(); // Map.of and collectors refuse null, an answer here
    answers.forEach((code, answer) -> values.put(code, plain(answer)));
    return values;
  }

  private static Object plain(Answer answer) {
    if (answer instanceof Answer.Flag flag) {
      return flag.value();
    }
    if (answer instanceof Answer.Number number) {
      return number.value();
    }
    if (answer instanceof Answer.Text text) {
      return text.value();
    }
    return answer instanceof Answer.Codes codes ? codes.values() : null;
  }

  @Override
  public String toString() {
    return "FormBody[" + id + "]";
  }
}
