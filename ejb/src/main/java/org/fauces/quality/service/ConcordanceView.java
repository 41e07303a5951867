package org.fauces.quality.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fauces.quality.domain.ConcordanceCounts;
import org.fauces.quality.domain.ConcordanceMeasures;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.domain.ReferenceTest;

/**
 * Findings against confirmatory tests. The cautions belong beside the figures wherever they are
 * shown.
 *
 * @param trainedOn what kind of patients the model in use was trained on; null without a model
 * @param hoursBefore how long before the examination the sample may have been taken
 * @param hoursAfter how long after it
 * @param least fewer than so many are withheld
 * @param total of all groups together
 */
public record ConcordanceView(
    List<UUID> facilities,
    LocalDate from,
    LocalDate to,
    String disease,
    ReferenceTest reference,
    Grouping by,
    String trainedOn,
    int hoursBefore,
    int hoursAfter,
    int least,
    List<Caution> cautions,
    Group total,
    List<Group> groups) {
  public ConcordanceView {
    facilities = List.copyOf(facilities);
    cautions = List.copyOf(cautions);
    groups = List.copyOf(groups);
  }

  /** What whoever reads the figures must know. */
  public enum Caution {
    /**
     * Only those who were tested count, and the finding had a say in who was (verification bias).
     */
    TESTED_PATIENTS_ONLY,
    /**
     * Sensitivity and specificity are positive and negative percent agreement with a rapid test.
     */
    AGREEMENT_NOT_ACCURACY
  }

  /**
   * One group; with fewer tested than what is shown at least, counts and measures are null.
   *
   * @param key what tells it from the others; empty for all together
   */
  public record Group(
      String key, boolean tooFew, ConcordanceCounts counts, ConcordanceMeasures measures) {
    static Group of(String key, ConcordanceCounts counts, int least) {
      return counts.tested() < least
          ? new Group(key, true, null, null)
          : new Group(key, false, counts, ConcordanceMeasures.of(counts, least));
    }
  }
}
