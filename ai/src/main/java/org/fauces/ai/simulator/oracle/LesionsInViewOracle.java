package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.LesionsInView;
import org.fauces.ai.simulator.SimulatedPatient;

/**
 * Judges by the lesions that the usable photos show, each measured without error: what the pictures
 * hold. Photos show a sample of a patient's lesions, so mean, variation and merging are known no
 * better than so many lesions tell; colour, edge and height are the same on each and known from
 * one. A yardstick, no bound: a lesion whose centre is hidden shows a little, too.
 */
public final class LesionsInViewOracle {
  private static final int MEANS = 96;
  private static final int VARIATIONS = 40;
  private static final int MERGINGS = 50;
  private static final double LEAST = 1e-300;
  private static final LesionFact[] SURFACE = {
    LesionFact.MAGENTA_PERCENT, LesionFact.EDGE, LesionFact.HEIGHT_RATIO
  };

  private final HardImageOracle hard;
  private final LesionMixture mixture;
  private final DiameterGrid diameters = new DiameterGrid(MEANS, VARIATIONS);

  /** Shares of merged lesions of equally many patients each, by lesion type. */
  private final double[][] mergings =
      Arrays.stream(LesionType.values())
          .map(LesionsInViewOracle::mergings)
          .toArray(double[][]::new);

  public LesionsInViewOracle(CohortParameters parameters) {
    this.hard = new HardImageOracle(parameters);
    this.mixture = new LesionMixture(parameters);
  }

  private static double[] mergings(LesionType type) {
    var merging = type.distribution(LesionFact.MERGING);
    return IntStream.range(0, MERGINGS)
        .mapToDouble(i -> merging.quantile((i + .5) / MERGINGS))
        .toArray();
  }

  /** By photos alone; without a usable one there is no evidence. */
  public ConditionLikelihoods of(SimulatedPatient patient, LesionsInView inView) {
    return of(patient, inView, OptionalDouble.empty());
  }

  /** Given the hours since onset; to be joined with an interview. */
  public ConditionLikelihoods givenOnset(SimulatedPatient patient, LesionsInView inView) {
    return of(patient, inView, OptionalDouble.of(patient.onsetHours()));
  }

  private ConditionLikelihoods of(
      SimulatedPatient patient, LesionsInView inView, OptionalDouble onsetHours) {
    if (inView.photos() == 0) {
      return ConditionLikelihoods.NONE;
    }
    var signs = hard.signs(patient);
    return patient.throat().expectedCount() == 0 // made smooth: the generator draws no such wall
        ? signs
        : mixture.of(logByType(patient, inView), onsetHours).and(signs);
  }

  private double[] logByType(SimulatedPatient patient, LesionsInView inView) {
    double[] logs = new double[LesionType.values().length];
    Arrays.setAll(logs, type -> logCount(LesionType.values()[type], inView));
    if (!inView.diametersMm().isEmpty()) {
      double[] sizes = diameters.logByType(inView.diametersMm());
      for (LesionType type : LesionType.values()) {
        double log = sizes[type.ordinal()] + logMerged(type, inView);
        for (LesionFact fact : SURFACE) {
          log += type.distribution(fact).logLikelihood(fact.of(patient.throat()));
        }
        logs[type.ordinal()] += log;
      }
    }
    return logs;
  }

  private static double logCount(LesionType type, LesionsInView inView) {
    int count = inView.diametersMm().size();
    double mean = type.countMean() * inView.wallShare();
    return log(LesionCount.negativeBinomial(mean, type.countShape(), count)[count]);
  }

  private double logMerged(LesionType type, LesionsInView inView) {
    double sum = 0;
    for (double share : mergings[type.ordinal()]) {
      sum +=
          Math.pow(share, inView.merged())
              * Math.pow(1 - share, inView.mayMerge() - inView.merged());
    }
    return log(sum / MERGINGS);
  }

  private static double log(double probability) {
    return Math.log(Math.max(LEAST, probability));
  }
}
