package org.fauces.examination.service;

import java.util.UUID;
import org.fauces.examination.domain.StopReason;

/**
 * Ends an examination as seen in {@code version}; the note is free text or null and never printed.
 */
public record CancelExamination(UUID id, int version, StopReason reason, String note) {
  /** In code points; what the sealed column holds of the widest of them. */
  public static final int MAX_NOTE = 1_000;

  @Override
  public String toString() {
    return "CancelExamination[" + id + ", " + reason + "]";
  }
}
