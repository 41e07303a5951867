package org.fauces.examination.service;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.fauces.examination.domain.FormRevision;

/** One revision of a form; its answers are never printed. */
public record FormRevisionView(
    UUID id,
    int revision,
    String questionnaireVersion,
    Instant askedAt,
    Instant enteredAt,
    SortedMap<String, Object> answers) {
  public static FormRevisionView of(FormRevision revision) {
    var answers = revision.answers();
    return new FormRevisionView(
        revision.id(),
        revision.revision(),
        answers.questionnaireVersion(),
        revision.askedAt(),
        revision.enteredAt(),
        answers.values());
  }

  @Override
  public String toString() {
    return "FormRevisionView[" + id + "]";
  }
}
