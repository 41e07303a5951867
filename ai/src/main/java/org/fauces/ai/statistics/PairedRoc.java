package org.fauces.ai.statistics;

/**
 * Two scores of the same patients compared by the areas under their curves.
 *
 * @param first area of the first score
 * @param second area of the second score
 * @param difference first - second, with its 95 % interval (DeLong et al. 1988)
 * @param ratio first / second, with its 95 % interval (delta method on the logarithm)
 * @param pValue two-sided, of no difference; 1 when both scores order the patients alike
 */
public record PairedRoc(
    double first, double second, Interval difference, Interval ratio, double pValue) {

  /** See {@link Roc#of} for what is refused. */
  public static PairedRoc of(double[] first, double[] second, boolean[] positive) {
    var a = Placements.of(first, positive);
    var b = Placements.of(second, positive);
    double varianceA = a.covariance(a);
    double varianceB = b.covariance(b);
    double covariance = a.covariance(b);
    double difference = a.auroc() - b.auroc();
    double error = Math.sqrt(Math.max(0, varianceA + varianceB - 2 * covariance));
    double z = error == 0 ? 0 : Math.abs(difference) / error;
    double logError =
        Math.sqrt(
            Math.max(
                0,
                varianceA / (a.auroc() * a.auroc())
                    + varianceB / (b.auroc() * b.auroc())
                    - 2 * covariance / (a.auroc() * b.auroc())));
    double ratio = a.auroc() / b.auroc();
    return new PairedRoc(
        a.auroc(),
        b.auroc(),
        Interval.symmetric(difference, error),
        new Interval(
            ratio,
            ratio * Math.exp(-Roc.NORMAL_95 * logError),
            ratio * Math.exp(Roc.NORMAL_95 * logError)),
        2 * Normal.upperTail(z));
  }
}
