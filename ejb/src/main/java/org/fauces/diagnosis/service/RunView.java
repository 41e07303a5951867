package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.diagnosis.domain.RunPurpose;
import org.fauces.diagnosis.domain.RunState;

/**
 * An analysis run: what went in, which model, what it says; results are empty until it completed.
 * Digests in hex.
 */
public record RunView(
    UUID id,
    RunState state,
    RunPurpose purpose,
    int interviewRevision,
    int findingsRevision,
    ModelView model,
    String inputDigest,
    Instant startedAt,
    Instant finishedAt,
    List<ResultView> results,
    List<AssessmentView> photos,
    Set<ClinicalWarning> warnings,
    RunFailure failure) {

  /** The model version that made the results, and the digest over its files in hex. */
  public record ModelView(String name, String version, String digest) {}
}
