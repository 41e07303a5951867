package org.fauces.ai.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fauces.ai.GateParameters;
import org.fauces.ai.PhotoLayout;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.training.RidgeLogistic;

/** Fits the learned part of the quality gate on simulated photos, each altered several times. */
public final class GateTraining {
  private static final int ALTERATIONS = 2;
  private static final int ALTERATIONS_OF_POSITIVES = 6;
  private static final double PENALTY = 50;
  private static final double HELD_OUT = .25;

  /** Share of altered photos with a throat, or with a wall, that must pass. */
  private static final double MUST_PASS = .985;

  private final SplittableRandom draws;
  private final List<Row> rows = new ArrayList<>();
  private double[] mean;
  private double[] deviation;

  private record Row(PhotoQuality quality, boolean heldOut, double[] features) {}

  private GateTraining(long seed) {
    this.draws = new SplittableRandom(seed);
  }

  /**
   * Renders and fits.
   *
   * @param photosPerClass at least 20
   * @param progress gets one line per hundred photos of each class
   */
  public static GateParameters fit(long seed, int photosPerClass, Consumer<String> progress) {
    if (photosPerClass < 20) {
      throw new IllegalArgumentException("at least 20 photos of each class are needed");
    }
    var training = new GateTraining(seed);
    training.render(new GatePhotos(seed, "gate training"), photosPerClass, progress);
    return training.solve();
  }

  private void render(GatePhotos photos, int photosPerClass, Consumer<String> progress) {
    for (int i = 0; i < photosPerClass; i++) {
      boolean heldOut = i < HELD_OUT * photosPerClass;
      for (PhotoQuality quality : PhotoQuality.values()) {
        var photo = photos.photo(quality, i);
        int times = isPositive(quality) ? ALTERATIONS_OF_POSITIVES : ALTERATIONS;
        rows.add(new Row(quality, heldOut, PhotoLayout.of(photo)));
        for (int k = 0; k < times; k++) {
          var altered = Alteration.draw(draws).of(photo);
          rows.add(new Row(quality, heldOut, PhotoLayout.of(altered)));
        }
      }
      if ((i + 1) % 100 == 0) {
        progress.accept((i + 1) + " of " + photosPerClass + " photos of each class rendered");
      }
    }
  }

  private static boolean isPositive(PhotoQuality quality) {
    return quality == PhotoQuality.NOT_THROAT || quality == PhotoQuality.WALL_NOT_VISIBLE;
  }

  private GateParameters solve() {
    standardise();
    var notThroat = layer(PhotoQuality.NOT_THROAT, quality -> true);
    var wallHidden =
        layer(PhotoQuality.WALL_NOT_VISIBLE, quality -> quality != PhotoQuality.NOT_THROAT);
    return new GateParameters(mean, deviation, notThroat, wallHidden);
  }

  private void standardise() {
    mean = new double[PhotoLayout.SIZE];
    deviation = new double[PhotoLayout.SIZE];
    for (int feature = 0; feature < mean.length; feature++) {
      int at = feature;
      double[] values = rows.stream().mapToDouble(row -> row.features()[at]).toArray();
      double average = Arrays.stream(values).average().orElseThrow();
      double variance = Arrays.stream(values).map(v -> (v - average) * (v - average)).sum();
      mean[at] = rounded(average);
      deviation[at] = Math.max(1e-3, rounded(Math.sqrt(variance / values.length)));
    }
  }

  private Logistic layer(PhotoQuality positive, Predicate<PhotoQuality> among) {
    var fitted = rows.stream().filter(r -> !r.heldOut() && among.test(r.quality())).toList();
    var features = fitted.stream().map(this::standardised).toList();
    boolean[] labels = new boolean[fitted.size()];
    IntStream.range(0, labels.length).forEach(i -> labels[i] = fitted.get(i).quality() == positive);
    return passing(RidgeLogistic.fit(features, labels, PENALTY), positive, among);
  }

  /** Raises the limit until enough held-out photos of the other classes stay below it. */
  private Logistic passing(Logistic layer, PhotoQuality positive, Predicate<PhotoQuality> among) {
    double[] others =
        rows.stream()
            .filter(row -> row.heldOut() && row.quality() != positive)
            .filter(row -> among.test(row.quality()))
            .mapToDouble(row -> layer.logit(standardised(row)))
            .sorted()
            .toArray();
    double shift = Math.max(0, others[(int) (MUST_PASS * (others.length - 1))]);
    double[] weights = Arrays.stream(layer.weights()).map(GateTraining::rounded).toArray();
    return new Logistic(rounded(layer.bias() - shift), weights);
  }

  private double[] standardised(Row row) {
    return GateParameters.standardised(row.features(), mean, deviation);
  }

  /** Four decimals are far below what a photo's noise changes. */
  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
