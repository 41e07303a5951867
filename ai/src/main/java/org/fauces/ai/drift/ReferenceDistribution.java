package org.fauces.ai.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a model was trained on, variable by variable: the statistics of its photos and the answers
 * of its interviews, age among them. A part of the model's file, written by the training, so that
 * drift is measured against that very model.
 *
 * @param variables name to bins; interview items by the questionnaire's codes, statistics of photos
 *     as {@link PhotoStatistics#values} names them
 */
public record ReferenceDistribution(Map<String, Bins> variables) {
  private static final int MOST_VARIABLES = 200;
  private static final int BINS = 10;

  public ReferenceDistribution {
    if (variables.isEmpty() || variables.size() > MOST_VARIABLES) {
      throw new IllegalArgumentException("a reference has 1 to " + MOST_VARIABLES + " variables");
    }
    if (variables.values().stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a variable without bins");
    }
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
  }

  /** Collects training cases and photos. Not for many threads. */
  public static final class Builder {
    private final List<Map<String, Double>> interviews = new ArrayList<>();
    private final List<Map<String, Double>> photos = new ArrayList<>();

    /**
     * Adds the interview of one training case.
     *
     * @param interview as {@link org.fauces.ai.CaseInput#interview}: an absent key is a missing
     *     answer
     */
    public Builder addInterview(Map<String, Double> interview) {
      interviews.add(Map.copyOf(interview));
      return this;
    }

    /** Adds one training photo, as it is served: also one that the quality gate refuses. */
    public Builder addPhoto(PhotoStatistics photo) {
      photos.add(photo.values());
      return this;
    }

    /** The reference; an item that nobody answered is left out. */
    public ReferenceDistribution build() {
      var variables = new TreeMap<String, Bins>();
      add(variables, interviews);
      add(variables, photos);
      return new ReferenceDistribution(variables);
    }

    private static void add(Map<String, Bins> variables, List<Map<String, Double>> rows) {
      for (String name : names(rows)) {
        var values = rows.stream().map(row -> row.getOrDefault(name, Double.NaN)).toList();
        variables.put(name, Bins.ofQuantiles(values, BINS));
      }
    }

    private static Set<String> names(List<Map<String, Double>> rows) {
      var names = new TreeSet<String>();
      rows.forEach(row -> names.addAll(row.keySet()));
      return names;
    }
  }
}
