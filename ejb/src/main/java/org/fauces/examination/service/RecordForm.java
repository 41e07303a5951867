package org.fauces.examination.service;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A new revision of the interview or of the findings; answers by item code as {@code Answers}
 * describes them, null = not asked.
 */
public record RecordForm(
    UUID examinationId,
    UUID id,
    String questionnaireVersion,
    Instant askedAt,
    Map<String, Object> answers) {
  @Override
  public String toString() {
    return "RecordForm[" + id + "]";
  }
}
