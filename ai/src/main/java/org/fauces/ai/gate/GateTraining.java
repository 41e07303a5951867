package org.fauces.ai.gate;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fauces.ai.FeatureSpread;
import org.fauces.ai.GateParameters;
import org.fauces.ai.PhotoLayout;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.PhotoSharpness;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.training.RidgeLogistic;

/** Fits the learned part of the quality gate on simulated photos, each altered several times. */
public final class GateTraining {
  private static final int ALTERATIONS = 2;
  private static final int ALTERATIONS_OF_POSITIVES = 6;
  private static final double LAYOUT_PENALTY = 50;
  private static final double SHARPNESS_PENALTY = 5;
  private static final double HELD_OUT = .25;

  /** Share of altered photos with a throat, or with a wall, that must pass as such. */
  private static final double MUST_PASS = .985;

  /** A blurred photo that passes is of little use to the network, which looks no second time. */
  private static final double MUST_PASS_AS_SHARP = .96;

  private final SplittableRandom draws;
  private final List<Row> rows = new ArrayList<>();

  private record Row(PhotoQuality quality, boolean heldOut, double[] layout, double[] sharpness) {}

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
        add(quality, heldOut, photo);
        for (int k = 0; k < times; k++) {
          add(quality, heldOut, Alteration.draw(draws).of(photo));
        }
      }
      if ((i + 1) % 100 == 0) {
        progress.accept((i + 1) + " of " + photosPerClass + " photos of each class rendered");
      }
    }
  }

  private void add(PhotoQuality quality, boolean heldOut, BufferedImage photo) {
    rows.add(new Row(quality, heldOut, PhotoLayout.of(photo), PhotoSharpness.of(photo)));
  }

  private static boolean isPositive(PhotoQuality quality) {
    return quality == PhotoQuality.NOT_THROAT || quality == PhotoQuality.WALL_NOT_VISIBLE;
  }

  private GateParameters solve() {
    var layout = new Fit(Row::layout, LAYOUT_PENALTY, MUST_PASS);
    var sharpness = new Fit(Row::sharpness, SHARPNESS_PENALTY, MUST_PASS_AS_SHARP);
    return new GateParameters(
        layout.spread,
        sharpness.spread,
        layout.layer(PhotoQuality.NOT_THROAT, quality -> true),
        layout.layer(PhotoQuality.WALL_NOT_VISIBLE, quality -> quality != PhotoQuality.NOT_THROAT),
        sharpness.layer(PhotoQuality.BLUR, quality -> quality == PhotoQuality.OK));
  }

  /** Layers on one kind of features. */
  private final class Fit {
    private final Function<Row, double[]> features;
    private final double penalty;
    private final double mustPass;
    private final FeatureSpread spread;

    Fit(Function<Row, double[]> features, double penalty, double mustPass) {
      this.features = features;
      this.penalty = penalty;
      this.mustPass = mustPass;
      this.spread = spread(rows.stream().map(features).toList());
    }

    /** Tells a class from others. */
    Logistic layer(PhotoQuality positive, Predicate<PhotoQuality> others) {
      var fitted =
          rows.stream()
              .filter(row -> !row.heldOut())
              .filter(row -> row.quality() == positive || others.test(row.quality()))
              .toList();
      boolean[] labels = new boolean[fitted.size()];
      IntStream.range(0, labels.length)
          .forEach(i -> labels[i] = fitted.get(i).quality() == positive);
      var layer =
          RidgeLogistic.fit(fitted.stream().map(this::standardised).toList(), labels, penalty);
      return passing(layer, row -> row.quality() != positive && others.test(row.quality()));
    }

    /** Raises the limit until enough held-out photos of the other classes stay below it. */
    private Logistic passing(Logistic layer, Predicate<Row> others) {
      double[] logits =
          rows.stream()
              .filter(row -> row.heldOut() && others.test(row))
              .mapToDouble(row -> layer.logit(standardised(row)))
              .sorted()
              .toArray();
      double shift = Math.max(0, logits[(int) (mustPass * (logits.length - 1))]);
      double[] weights = Arrays.stream(layer.weights()).map(GateTraining::rounded).toArray();
      return new Logistic(rounded(layer.bias() - shift), weights);
    }

    private double[] standardised(Row row) {
      return spread.standardised(features.apply(row));
    }
  }

  private static FeatureSpread spread(List<double[]> features) {
    int size = features.get(0).length;
    double[] mean = new double[size];
    double[] deviation = new double[size];
    for (int feature = 0; feature < size; feature++) {
      int at = feature;
      double[] values = features.stream().mapToDouble(each -> each[at]).toArray();
      double average = Arrays.stream(values).average().orElseThrow();
      double variance = Arrays.stream(values).map(v -> (v - average) * (v - average)).sum();
      mean[at] = rounded(average);
      deviation[at] = Math.max(1e-3, rounded(Math.sqrt(variance / values.length)));
    }
    return new FeatureSpread(mean, deviation);
  }

  /** Four decimals are far below what a photo's noise changes. */
  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
