package org.fauces.ai.simulator.oracle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Roc;

/** Patients with the photos that were taken of them, for the tests of the oracles. */
record SimulatedCohort(CohortParameters parameters, List<CeilingCase> cases) {
  static SimulatedCohort of(CohortParameters parameters, int patients) {
    var cohort = SimulatedPatients.of(11, "oracles", parameters);
    var oracles = new Oracles(parameters);
    return new SimulatedCohort(
        parameters,
        IntStream.range(0, patients)
            .mapToObj(i -> CeilingCase.of(cohort.patient(i), Nuisance.usual(), oracles))
            .toList());
  }

  boolean[] ill(Condition disease) {
    boolean[] ill = new boolean[cases.size()];
    IntStream.range(0, ill.length)
        .forEach(i -> ill[i] = cases.get(i).patient().condition() == disease);
    return ill;
  }

  double[] odds(Condition disease, Function<CeilingCase, ConditionLikelihoods> oracle) {
    return cases.stream()
        .mapToDouble(c -> oracle.apply(c).logOdds(disease, parameters.mix()))
        .toArray();
  }

  Roc roc(Condition disease, Function<CeilingCase, ConditionLikelihoods> oracle) {
    return Roc.of(odds(disease, oracle), ill(disease));
  }

  double calibrationError(Condition disease, Function<CeilingCase, ConditionLikelihoods> oracle) {
    double[] probabilities =
        cases.stream()
            .mapToDouble(c -> oracle.apply(c).probability(disease, parameters.mix()))
            .toArray();
    return Calibration.expectedError(probabilities, ill(disease));
  }
}
