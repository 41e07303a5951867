package org.fauces.ai.training;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.internal.NetworkTrainer;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.statistics.Roc;

/** How well the network does on the patients that tell when to stop, which it never learns from. */
final class StopFigures {
  private final PhotoCache cache;
  private final boolean typesAreConditions;
  private final int[] photos;

  StopFigures(PhotoCache cache, boolean typesAreConditions) {
    this.cache = cache;
    this.typesAreConditions = typesAreConditions;
    this.photos =
        IntStream.range(0, cache.size())
            .filter(photo -> cache.row(photo).split() == Split.STOP)
            .toArray();
  }

  /**
   * Figures of one epoch.
   *
   * @param loss weighted cross-entropy of type and condition; NaN without patients
   * @param auroc of influenza, one score per photo; NaN without both classes
   */
  record Figures(double loss, double auroc) {}

  Figures of(NetworkTrainer trainer, int inputPx) {
    List<Supplier<PhotoCrop>> crops =
        IntStream.of(photos)
            .mapToObj(photo -> (Supplier<PhotoCrop>) () -> cache.photo(photo).crop())
            .toList();
    var evidence = trainer.look(crops, inputPx);
    double loss = 0;
    double weight = 0;
    for (int i = 0; i < photos.length; i++) {
      var targets = label(i).targets(typesAreConditions);
      var photo = evidence.get(i);
      loss += targets.typeWeight() * crossEntropy(targets.type(), photo.typeLog());
      loss += targets.conditionWeight() * crossEntropy(targets.condition(), photo.conditionLog());
      weight += targets.conditionWeight();
    }
    return new Figures(weight == 0 ? Double.NaN : loss / photos.length, auroc(evidence));
  }

  private PhotoLabel label(int i) {
    return cache.row(photos[i]).label();
  }

  private static double crossEntropy(float[] target, double[] log) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      sum -= target[i] * log[i];
    }
    return sum;
  }

  private double auroc(List<PhotoEvidence> evidence) {
    int influenza = Condition.INFLUENZA.ordinal();
    double[] scores =
        evidence.stream().mapToDouble(photo -> photo.conditionLog()[influenza]).toArray();
    boolean[] ill = new boolean[scores.length];
    int positive = 0;
    for (int i = 0; i < ill.length; i++) {
      ill[i] = label(i).conditions() == 1 << influenza;
      positive += ill[i] ? 1 : 0;
    }
    return positive == 0 || positive == ill.length ? Double.NaN : Roc.of(scores, ill).auroc();
  }
}
