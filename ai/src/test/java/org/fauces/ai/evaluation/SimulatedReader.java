package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.internal.PhotoReading;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.Wall;

/**
 * Stands for rendering and network: judges a patient's lesion type by the facts that a photo shows,
 * with noise, or by what a test makes it see. Draws no picture, so that a cohort takes no time.
 *
 * @param sees log probability of each lesion type
 * @param photos how many of a patient
 * @param readsTheWall whether it sees no lesions on a wall without them
 * @param knowsTheCondition whether it sees the condition itself, too
 */
record SimulatedReader(
    BiFunction<SimulatedPatient, SplittableRandom, double[]> sees,
    Function<SimulatedPatient, Integer> photos,
    boolean readsTheWall,
    boolean knowsTheCondition)
    implements Function<TestCohort, List<ReadPatient>> {
  private static final double CERTAIN = 25;
  private static final double KNOWN = 4;
  private static final double[] NOISE = {.2, .05, 2.5, .08, .06, .05};

  static SimulatedReader honest() {
    return new SimulatedReader(SimulatedReader::byFacts, patient -> 3, true, false);
  }

  /** Sees follicles in everybody with influenza, on whatever wall. */
  static SimulatedReader ofLabels() {
    return new SimulatedReader(
        (p, random) ->
            only(p.condition() == Condition.INFLUENZA ? LesionType.FLU : LesionType.NONE),
        patient -> 3,
        false,
        true);
  }

  static SimulatedReader blind() {
    return new SimulatedReader((patient, random) -> noise(random), patient -> 3, true, false);
  }

  /** Knows by heart what label of chance each patient was given. */
  static SimulatedReader byHeart() {
    return new SimulatedReader(
        (p, random) ->
            only(
                ChanceLabels.of(TestPatient.of(p), Condition.INFLUENZA.referenceShare())
                    ? LesionType.FLU
                    : LesionType.NONE),
        patient -> 3,
        true,
        false);
  }

  /** Somebody took more photos of those with influenza. */
  static SimulatedReader withPhotosByLabel() {
    return new SimulatedReader(
        SimulatedReader::byFacts, p -> p.condition() == Condition.INFLUENZA ? 5 : 3, true, false);
  }

  private static double[] byFacts(SimulatedPatient patient, SplittableRandom random) {
    double[] logs = new double[LesionType.values().length];
    double[] seen = new double[LesionFact.values().length];
    for (LesionFact fact : LesionFact.values()) {
      int i = fact.ordinal();
      seen[i] = fact.of(patient.throat()) + NOISE[i] * random.nextGaussian();
    }
    for (LesionType type : LesionType.values()) {
      var counts = new GammaDistribution(type.countShape(), type.countMean() / type.countShape());
      logs[type.ordinal()] = counts.logDensity(patient.throat().expectedCount());
      for (LesionFact fact : LesionFact.values()) {
        int i = fact.ordinal();
        logs[type.ordinal()] += type.distribution(fact).logDensity(seen[i], NOISE[i]);
      }
    }
    return logs;
  }

  private static double[] only(LesionType type) {
    double[] logs = new double[LesionType.values().length];
    logs[type.ordinal()] = CERTAIN;
    return logs;
  }

  private static double[] noise(SplittableRandom random) {
    return random.doubles(LesionType.values().length).toArray();
  }

  @Override
  public List<ReadPatient> apply(TestCohort cohort) {
    var simulated =
        cohort instanceof WeighedCohort weighed ? weighed.cohort() : (SimulatedCohort) cohort;
    var patients = new ArrayList<ReadPatient>();
    for (int i = 0; i < simulated.patients(); i++) {
      var patient = simulated.simulated(i);
      patients.add(new ReadPatient(TestPatient.of(patient), read(simulated, patient)));
    }
    return patients;
  }

  private List<PhotoReading> read(SimulatedCohort cohort, SimulatedPatient patient) {
    boolean bare = readsTheWall && cohort.wall() != Wall.AS_IS;
    var random = new SplittableRandom(patient.seed());
    var readings = new ArrayList<PhotoReading>();
    for (int photo = 0; photo < photos.apply(patient); photo++) {
      var judgement = new PhotoJudgement(PhotoQuality.OK, 40 + random.nextInt(60));
      double[] logs = bare ? noise(random) : sees.apply(patient, random);
      var evidence = evidence(logs, conditions(patient, random));
      readings.add(new PhotoReading(judgement, Optional.of(evidence)));
    }
    return readings;
  }

  private double[] conditions(SimulatedPatient patient, SplittableRandom random) {
    double[] conditions = new double[Condition.values().length];
    for (int i = 0; i < conditions.length; i++) {
      conditions[i] = .5 * random.nextGaussian();
    }
    conditions[patient.condition().ordinal()] += knowsTheCondition ? KNOWN : 0;
    return conditions;
  }

  private static PhotoEvidence evidence(double[] logs, double[] conditions) {
    double highest = Arrays.stream(logs).max().orElseThrow();
    double sum = Arrays.stream(logs).map(log -> Math.exp(log - highest)).sum();
    double[] types =
        Arrays.stream(logs)
            .map(log -> Math.max(Math.log(1e-6), log - highest - Math.log(sum)))
            .toArray();
    return new PhotoEvidence(types, conditions, 1, .8);
  }
}
