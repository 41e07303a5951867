package org.fauces.diagnosis.service;

import java.util.List;
import java.util.UUID;
import org.fauces.examination.domain.Answers;
import org.fauces.examination.domain.Photo;

/**
 * A run that this node holds the lease of, with everything the inference needs; detached from the
 * database.
 */
record ClaimedRun(
    UUID runId, UUID examinationId, List<Photo> photos, Answers interview, Answers findings) {
  @Override
  public String toString() {
    return "ClaimedRun[" + runId + "]";
  }
}
