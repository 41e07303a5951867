package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LesionFactTest {
  private static final int PATIENTS = 4000;

  /** Over patients whose lesion types are about even; no measure drowns another in training. */
  @ParameterizedTest
  @EnumSource(LesionFact.class)
  void standardisedFactsAreOfOneSize(LesionFact fact) {
    var patients =
        SimulatedPatients.of(
            5, "facts", CohortParameters.reference().withMix(ConditionMix.training()));
    var values =
        IntStream.range(0, PATIENTS)
            .mapToDouble(i -> fact.standardised(patients.patient(i).throat()))
            .toArray();
    var statistics = new DescriptiveStatistics(values);
    assertThat(statistics.getMean()).isCloseTo(0, within(.6));
    assertThat(statistics.getStandardDeviation()).isBetween(.6, 1.5);
  }

  @ParameterizedTest
  @EnumSource(LesionFact.class)
  void theOrderStays(LesionFact fact) {
    var patients = SimulatedPatients.reference(5, "facts");
    var one = patients.patient(1).throat();
    var other = patients.patient(2).throat();
    assertThat(Double.compare(fact.standardised(one), fact.standardised(other)))
        .isEqualTo(Double.compare(fact.of(one), fact.of(other)));
  }
}
