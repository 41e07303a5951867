package org.fauces.ai.simulator;

import java.util.function.ToDoubleFunction;

/** What is measured on the lesions of a patient, with the range that makes sense. */
public enum LesionFact {
  /** Mean diameter, mm. */
  DIAMETER_MM(0.6, 7, ThroatFacts::diameterMm),
  /** Standard deviation over mean of the diameters. */
  DIAMETER_VARIATION(0.02, 0.9, ThroatFacts::diameterVariation),
  /** Shift towards magenta, percent. */
  MAGENTA_PERCENT(-15, 25, ThroatFacts::magentaPercent),
  /** 0 (blurred) to 1 (sharp). */
  EDGE(0.05, 1, ThroatFacts::edge),
  /** Share of lesions that touch another. */
  MERGING(0, 0.8, ThroatFacts::merging),
  /** Height over diameter. */
  HEIGHT_RATIO(0.03, 0.6, ThroatFacts::heightRatio);

  private final double low;
  private final double high;
  private final ToDoubleFunction<ThroatFacts> value;

  LesionFact(double low, double high, ToDoubleFunction<ThroatFacts> value) {
    this.low = low;
    this.high = high;
    this.value = value;
  }

  /** The fact of a throat. */
  public double of(ThroatFacts throat) {
    return value.applyAsDouble(throat);
  }

  /** The fact of a throat, in deviations from its mean over the lesion types in equal shares. */
  public double standardised(ThroatFacts throat) {
    var types = LesionType.values();
    double mean = 0;
    double square = 0;
    for (LesionType type : types) {
      var spread = type.distribution(this);
      mean += spread.mean() / types.length;
      square += (Math.pow(spread.mean(), 2) + Math.pow(spread.deviation(), 2)) / types.length;
    }
    return (of(throat) - mean) / Math.sqrt(square - mean * mean);
  }

  ClippedNormal spread(double mean, double deviation) {
    return new ClippedNormal(mean, deviation, low, high);
  }
}
