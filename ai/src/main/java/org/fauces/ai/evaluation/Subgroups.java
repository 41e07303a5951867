package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fauces.ai.Thresholds;
import org.fauces.ai.evaluation.DiseaseFigures.Subgroup;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.statistics.Roc;

/** The divisions by which every figure is looked at again. */
final class Subgroups {
  private static final double[] AGES = {0, 6, 13, 19, 40, 65, 200};
  private static final double[] HOURS = {0, 6, 12, 24, 48, 96, 10_000};
  private static final int[] USED_PHOTOS = {1, 3, 6, 9, 100};

  private final DiseaseScores scores;
  private final Thresholds thresholds;
  private final int least;

  /**
   * @param least ill and others that a group needs to be shown
   */
  Subgroups(DiseaseScores scores, Thresholds thresholds, int least) {
    this.scores = scores;
    this.thresholds = thresholds;
    this.least = least;
  }

  Map<String, List<Subgroup>> all() {
    var divisions = new LinkedHashMap<String, List<Subgroup>>();
    divisions.put("age in years", ranges("age_years", AGES));
    divisions.put("hours since onset", ranges("onset_h", HOURS));
    divisions.put(
        "influenza vaccination",
        answers(
            "flu_vaccine", Map.of("yes", v -> v > 0, "no", v -> v == 0, "unknown", Double::isNaN)));
    divisions.put("sex", answers("sex", Map.of("female", v -> v == 1, "male", v -> v == 0)));
    divisions.put("usable photos", usedPhotos());
    divisions.values().removeIf(List::isEmpty);
    return divisions;
  }

  private List<Subgroup> ranges(String code, double[] limits) {
    var groups = new ArrayList<Subgroup>();
    for (int i = 0; i < limits.length - 1; i++) {
      double from = limits[i];
      double to = limits[i + 1];
      boolean last = i == limits.length - 2;
      String name =
          last ? "%.0f and more".formatted(from) : "%.0f to under %.0f".formatted(from, to);
      add(groups, name, scores.where(code, value -> value >= from && value < to));
    }
    return groups;
  }

  private List<Subgroup> answers(String code, Map<String, DoublePredicate> groups) {
    var found = new ArrayList<Subgroup>();
    groups.entrySet().stream()
        .sorted(Map.Entry.<String, DoublePredicate>comparingByKey().reversed())
        .forEach(group -> add(found, group.getKey(), scores.where(code, group.getValue())));
    return found;
  }

  private List<Subgroup> usedPhotos() {
    var groups = new ArrayList<Subgroup>();
    for (int i = 0; i < USED_PHOTOS.length - 1; i++) {
      int from = USED_PHOTOS[i];
      int to = USED_PHOTOS[i + 1];
      boolean last = i == USED_PHOTOS.length - 2;
      String name = last ? from + " and more" : from + " to " + (to - 1);
      Predicate<ReadPatient> inside = p -> used(p) >= from && used(p) < to;
      int[] chosen =
          IntStream.range(0, scores.ill().length)
              .filter(k -> inside.test(scores.patients().get(k)))
              .toArray();
      add(groups, name, scores.select(chosen));
    }
    return groups;
  }

  private static long used(ReadPatient patient) {
    return patient.photos().stream().filter(photo -> photo.evidence().isPresent()).count();
  }

  private void add(List<Subgroup> groups, String name, DiseaseScores group) {
    if (!group.hasBothGroups(least)) {
      return;
    }
    double[] probabilities = group.probabilities();
    var table = Confusion.of(probabilities, group.ill(), thresholds);
    groups.add(
        new Subgroup(
            name,
            group.ill().length,
            group.illCount(),
            Roc.of(group.fused(), group.ill()),
            table.judged(),
            table.sensitivity(),
            table.specificity(),
            Calibration.expectedError(probabilities, group.ill())));
  }
}
