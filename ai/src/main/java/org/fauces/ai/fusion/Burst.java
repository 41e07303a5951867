package org.fauces.ai.fusion;

import java.util.List;

/**
 * The photos of a patient that are used, with their weights.
 *
 * @param photos evidence of each used photo
 * @param weights one per photo, summing to 1
 */
public record Burst(List<PhotoEvidence> photos, double[] weights) {
  public Burst {
    photos = List.copyOf(photos);
    weights = weights.clone();
  }

  /** Weighs photos by their quality scores (0 to 100). */
  public static Burst weighted(List<PhotoEvidence> photos, List<Integer> scores) {
    double[] weights = new double[photos.size()];
    double sum = 0;
    for (int score : scores) {
      sum += score + 1;
    }
    for (int photo = 0; photo < weights.length; photo++) {
      weights[photo] = (scores.get(photo) + 1) / sum;
    }
    return new Burst(photos, weights);
  }

  /** No photo can be used. */
  public boolean isEmpty() {
    return photos.isEmpty();
  }
}
