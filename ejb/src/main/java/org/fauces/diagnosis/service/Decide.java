package org.fauces.diagnosis.service;

import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.WithoutRun;

/**
 * A physician's decision, or an amendment of one, on an examination as seen in {@code version}.
 * Exactly one of {@code runId} and {@code withoutRun}. Free text may be null and is never printed.
 */
public record Decide(
    UUID examinationId,
    int version,
    UUID id,
    UUID runId,
    WithoutRun withoutRun,
    List<JudgementView> judgements,
    DecisionText text) {
  public Decide {
    judgements = List.copyOf(judgements);
  }
}
