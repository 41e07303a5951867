package org.fauces.ai.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fauces.ai.DiseaseFinding;

/**
 * As many patients as the published trial of a throat camera had (659 with a usable photo, 196 of
 * them with influenza), to show how wide the intervals of such a cohort are.
 */
final class TrialCohort {
  private static final int PATIENTS = 659;
  private static final int WITH_INFLUENZA = 196;

  private TrialCohort() {}

  /** Numbers of the first such patients; empty when there are too few. */
  static Optional<int[]> of(List<ReadPatient> cohort) {
    int[] ill = first(cohort, true, WITH_INFLUENZA);
    int[] others = first(cohort, false, PATIENTS - WITH_INFLUENZA);
    if (ill.length < WITH_INFLUENZA || others.length < PATIENTS - WITH_INFLUENZA) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.concat(IntStream.of(ill), IntStream.of(others)).sorted().toArray());
  }

  private static int[] first(List<ReadPatient> cohort, boolean ill, int most) {
    return IntStream.range(0, cohort.size())
        .filter(i -> cohort.get(i).analysable())
        .filter(i -> isIll(cohort.get(i)) == ill)
        .limit(most)
        .toArray();
  }

  private static boolean isIll(ReadPatient patient) {
    return patient.patient().diseases().get(DiseaseFinding.INFLUENZA);
  }
}
