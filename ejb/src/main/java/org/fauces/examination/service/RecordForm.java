package org.fauces.examination.service;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fauces.examination.domain.FormKind;

/**
 * A new revision of the interview or of the findings; answers by item code as {@code Answers}
 * describes them, null = not asked.
 */
public record RecordForm(
    UUID examinationId,
    FormKind form,
    UUID id,
    String questionnaireVersion,
    Instant askedAt,
    Map<String, Object> answers) {
  @Override
  public String toString() {
    return "RecordForm[" + id + ", " + form + "]";
  }
}
