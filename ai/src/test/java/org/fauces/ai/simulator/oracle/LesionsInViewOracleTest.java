package org.fauces.ai.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fauces.ai.simulator.ClippedNormal;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.LesionsInView;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.ThroatFacts;
import org.fauces.ai.statistics.PairedRoc;
import org.junit.jupiter.api.Test;

/** How sure the oracle is of itself on many patients is a test of {@link CeilingsTest}. */
class LesionsInViewOracleTest {
  private static final CohortParameters REFERENCE = CohortParameters.reference();
  private static final SimulatedCohort COHORT = SimulatedCohort.of(REFERENCE, 3000);
  private static final LesionsInViewOracle ORACLE = new LesionsInViewOracle(REFERENCE);
  private static final Condition[] DISEASES = {Condition.INFLUENZA, Condition.COVID_19};

  @Test
  void lesionsInViewTellLessThanTheThroat() {
    for (Condition disease : DISEASES) {
      var images =
          PairedRoc.of(
              COHORT.odds(disease, c -> c.evidence().inViewImage()),
              COHORT.odds(disease, c -> c.evidence().hardImage()),
              COHORT.ill(disease));
      var fused =
          PairedRoc.of(
              COHORT.odds(disease, c -> c.evidence().inViewFused()),
              COHORT.odds(disease, c -> c.evidence().hardFused()),
              COHORT.ill(disease));
      assertThat(images.difference().high()).isNegative();
      assertThat(fused.difference().high()).isNegative();
    }
  }

  @Test
  void morePhotosTellMore() {
    for (Condition disease : DISEASES) {
      var compared =
          PairedRoc.of(
              COHORT.odds(disease, c -> afterPhotos(c, 12)),
              COHORT.odds(disease, c -> afterPhotos(c, 1)),
              COHORT.ill(disease));
      assertThat(compared.difference().low()).isPositive();
    }
  }

  private static ConditionLikelihoods afterPhotos(CeilingCase c, int photos) {
    return ORACLE.of(c.patient(), c.inView(Nuisance.usual(), photos));
  }

  /** A smooth part of the wall tells that lesions are few, and nothing of how they look. */
  @Test
  void withoutALesionInViewOnlyTheirNumberAndTheSignsCount() {
    var nothing = new LesionsInView(3, .4, List.of(), 0, 0);
    var hard = new HardImageOracle(REFERENCE);
    for (int i = 0; i < 50; i++) {
      var patient = COHORT.cases().get(i).patient();
      double[] signs = hard.signs(patient).logs();
      double[] logs = ORACLE.of(patient, nothing).logs();
      double[] first = ORACLE.of(COHORT.cases().get(0).patient(), nothing).logs();
      double[] firstSigns = hard.signs(COHORT.cases().get(0).patient()).logs();
      for (int condition = 0; condition < logs.length; condition++) {
        assertThat(logs[condition] - signs[condition])
            .isCloseTo(first[condition] - firstSigns[condition], within(1e-9));
      }
    }
    assertThat(ORACLE.of(COHORT.cases().get(0).patient(), nothing))
        .isNotEqualTo(hard.signs(COHORT.cases().get(0).patient()));
  }

  @Test
  void withoutAUsablePhotoThereIsNoEvidence() {
    var nothing = new LesionsInView(0, .002, List.of(), 0, 0);
    assertThat(ORACLE.of(COHORT.cases().get(0).patient(), nothing))
        .isEqualTo(ConditionLikelihoods.NONE);
  }

  @Test
  void aWallThatWasMadeSmoothLeavesTheSigns() {
    var patient = COHORT.cases().get(2).patient();
    var smooth = patient.withThroat(patient.throat().withoutLesions());
    assertThat(ORACLE.of(smooth, new LesionsInView(3, .4, List.of(), 0, 0)))
        .isEqualTo(new HardImageOracle(REFERENCE).signs(patient));
  }

  /** As many as a wall can bear, none merged and all; also of a variation that nobody has. */
  @Test
  void aCrowdedWallIsJudged() {
    var patient = COHORT.cases().get(3).patient();
    for (double diameter : new double[] {.15, 2.5, 15.4}) {
      for (int merged : new int[] {0, 39}) {
        var sizes = Collections.nCopies(40, diameter);
        var crowded = new LesionsInView(12, 1, sizes, merged, 39);
        assertThat(ORACLE.of(patient, crowded).logs()).doesNotContain(Double.NaN);
        assertThat(Arrays.stream(ORACLE.of(patient, crowded).posterior(REFERENCE.mix())).sum())
            .isCloseTo(1, within(1e-9));
      }
    }
  }

  /** The shared grid against even steps; where diameters are alike, several are clipped. */
  @Test
  void theGridIntegratesMeanAndVariation() {
    var grid = new DiameterGrid(96, 40);
    var cases =
        COHORT.cases().stream()
            .map(c -> c.inView(Nuisance.usual(), 6).diametersMm())
            .filter(sizes -> sizes.size() > 2)
            .filter(sizes -> sizes.stream().distinct().count() == sizes.size())
            .limit(25)
            .toList();
    for (List<Double> sizes : cases) {
      double[] byGrid = grid.logByType(sizes);
      double likeliest = Arrays.stream(byGrid).max().orElseThrow();
      for (LesionType type : LesionType.values()) {
        double log = byGrid[type.ordinal()];
        if (log > likeliest - 4) {
          assertThat(log).as("%s %s", type, sizes).isCloseTo(bySteps(type, sizes), within(.1));
        }
      }
    }
  }

  private static double bySteps(LesionType type, List<Double> diametersMm) {
    var means = type.distribution(LesionFact.DIAMETER_MM);
    double sum = 0;
    for (double[] variation : steps(type.distribution(LesionFact.DIAMETER_VARIATION))) {
      var sizes = ThroatFacts.relativeDiameters(variation[0]);
      double likelihood = 0;
      for (double[] mean : steps(means)) {
        likelihood += mean[1] * density(diametersMm, mean[0], sizes);
      }
      likelihood += clipped(Collections.min(diametersMm), sizes.low(), diametersMm, means, sizes);
      likelihood += clipped(Collections.max(diametersMm), sizes.high(), diametersMm, means, sizes);
      sum += variation[1] * likelihood;
    }
    return Math.log(sum);
  }

  /** Values with their probabilities, those of the bounds first. */
  private static double[][] steps(ClippedNormal spread) {
    int count = 140;
    double step = (spread.high() - spread.low()) / count;
    double[][] steps = new double[count + 2][];
    steps[0] = new double[] {spread.low(), Math.exp(spread.logLikelihood(spread.low()))};
    steps[1] = new double[] {spread.high(), Math.exp(spread.logLikelihood(spread.high()))};
    for (int i = 0; i < count; i++) {
      double value = spread.low() + (i + .5) * step;
      steps[i + 2] = new double[] {value, step * Math.exp(spread.logLikelihood(value))};
    }
    return steps;
  }

  private static double density(List<Double> diametersMm, double mean, ClippedNormal sizes) {
    double log = 0;
    for (double diameter : diametersMm) {
      double relative = diameter / mean;
      boolean inside = relative > sizes.low() && relative < sizes.high();
      log += inside ? sizes.logLikelihood(relative) - Math.log(mean) : Double.NEGATIVE_INFINITY;
    }
    return Math.exp(log);
  }

  /** One diameter lies on a bound, which says what the mean is. */
  private static double clipped(
      double diameter,
      double bound,
      List<Double> diametersMm,
      ClippedNormal means,
      ClippedNormal sizes) {
    double mean = diameter / bound;
    if (mean <= means.low() || mean >= means.high()) {
      return 0;
    }
    var others = new ArrayList<>(diametersMm);
    others.remove(diameter);
    return Math.exp(means.logLikelihood(mean) + sizes.logLikelihood(bound))
        / bound
        * density(others, mean, sizes);
  }
}
