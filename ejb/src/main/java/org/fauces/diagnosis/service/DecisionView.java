package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.WithoutRun;

/** A decision (sequence 1) or an amendment of it; free text in clear, never printed. */
public record DecisionView(
    UUID id,
    int sequence,
    UUID runId,
    WithoutRun withoutRun,
    List<JudgementView> judgements,
    String reason,
    String diagnosis,
    String treatmentNote,
    UUID decidedBy,
    Instant decidedAt) {
  @Override
  public String toString() {
    return "DecisionView[" + id + "]";
  }
}
