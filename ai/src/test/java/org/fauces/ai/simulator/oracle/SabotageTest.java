package org.fauces.ai.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Draws;
import org.fauces.ai.statistics.Roc;
import org.junit.jupiter.api.Test;

/** What the variants of a cohort must do to an ideal reader, before a model is held to the same. */
class SabotageTest {
  private static final int PATIENTS = 3000;
  private static final SimulatedCohort REFERENCE =
      SimulatedCohort.of(CohortParameters.reference(), PATIENTS);
  private static final Function<CeilingCase, ConditionLikelihoods> HARD =
      c -> c.evidence().hardImage();
  private static final Function<CeilingCase, ConditionLikelihoods> PRACTICAL =
      c -> c.evidence().practicalImage();

  @Test
  void throatsThatDoNotDependOnTheConditionTellNothing() {
    var cohort = SimulatedCohort.of(CohortParameters.sameThroats(), PATIENTS);
    // An oracle that knew of it would give everybody the same score; one that does not must fail.
    var unaware = new HardImageOracle(CohortParameters.reference());
    for (Condition disease : new Condition[] {Condition.INFLUENZA, Condition.COVID_19}) {
      var roc = cohort.roc(disease, c -> unaware.of(c.patient()));
      assertThat(roc.auroc()).isCloseTo(.5, within(3 * roc.standardError()));
    }
    var aware = cohort.cases().get(0).evidence().hardImage().logs();
    for (double log : aware) {
      assertThat(log).isCloseTo(aware[0], within(1e-9));
    }
  }

  @Test
  void folliclesInInfluenzaOnlyAreToldByAnyReader() {
    var cohort = SimulatedCohort.of(CohortParameters.separableThroats(), PATIENTS);
    assertThat(cohort.roc(Condition.INFLUENZA, HARD).auroc()).isGreaterThan(.97);
    assertThat(cohort.roc(Condition.INFLUENZA, PRACTICAL).auroc()).isGreaterThan(.97);
  }

  @Test
  void theShiftedCohortIsHarder() {
    var shifted = SimulatedCohort.of(CohortParameters.shifted(), PATIENTS);
    assertThat(shifted.roc(Condition.INFLUENZA, HARD).auroc())
        .isLessThan(REFERENCE.roc(Condition.INFLUENZA, HARD).auroc() - .02);
  }

  /** Redrawn labels keep what the photos can show and lose what only the old label was told. */
  @Test
  void redrawnLabelsKeepThePhotosAndLoseTheInterview() {
    var redraw = new RedrawnLabels(CohortParameters.reference());
    boolean[] ill = new boolean[PATIENTS];
    IntStream.range(0, PATIENTS)
        .forEach(
            i ->
                ill[i] =
                    redraw.of(REFERENCE.cases().get(i).patient()).condition()
                        == Condition.INFLUENZA);
    var photos = Roc.of(REFERENCE.odds(Condition.INFLUENZA, PRACTICAL), ill);
    assertThat(photos.auroc())
        .isCloseTo(
            REFERENCE.roc(Condition.INFLUENZA, PRACTICAL).auroc(),
            within(3 * Math.sqrt(2) * photos.standardError()));
    var told = Roc.of(toldTheLabel(.5), ill);
    assertThat(told.auroc()).isLessThan(Roc.of(toldTheLabel(.5), truth()).auroc() - .05);
  }

  @Test
  void aScoreThatWasToldTheLabelRaisesTheAlarm() {
    var alarm = LeakAlarm.of(toldTheLabel(1), hard(), truth());
    assertThat(alarm.leaks()).isTrue();
    assertThat(alarm.sentence()).contains("must not").contains("imulated");
  }

  @Test
  void anHonestScoreRaisesNone() {
    for (Condition disease : new Condition[] {Condition.INFLUENZA, Condition.COVID_19}) {
      var alarm =
          LeakAlarm.of(
              REFERENCE.odds(disease, PRACTICAL),
              REFERENCE.odds(disease, HARD),
              REFERENCE.ill(disease));
      assertThat(alarm.leaks()).isFalse();
      assertThat(alarm.sentence()).contains("no leak");
    }
    assertThat(LeakAlarm.of(hard(), hard(), truth()).leaks()).isFalse();
  }

  private static boolean[] truth() {
    return REFERENCE.ill(Condition.INFLUENZA);
  }

  private static double[] hard() {
    return REFERENCE.odds(Condition.INFLUENZA, HARD);
  }

  /** A good reader whose score is a little higher for the ill: a planted leak. */
  private static double[] toldTheLabel(double leak) {
    double[] scores = REFERENCE.odds(Condition.INFLUENZA, PRACTICAL);
    boolean[] ill = truth();
    for (int i = 0; i < scores.length; i++) {
      scores[i] += (ill[i] ? leak : -leak) + Draws.of(i, "leak").normal(0, .1);
    }
    return scores;
  }
}
