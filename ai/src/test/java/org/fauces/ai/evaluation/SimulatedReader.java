package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.internal.PhotoReading;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.Wall;

/**
 * Stands for rendering and network: sees the lesion type of a patient with noise, or what a test
 * makes it see. Draws no picture, so that a cohort takes no time.
 */
final class SimulatedReader implements Function<TestCohort, List<ReadPatient>> {
  private final Function<SimulatedPatient, LesionType> sees;
  private final Function<SimulatedPatient, Integer> photos;

  private SimulatedReader(
      Function<SimulatedPatient, LesionType> sees, Function<SimulatedPatient, Integer> photos) {
    this.sees = sees;
    this.photos = photos;
  }

  static SimulatedReader honest() {
    return new SimulatedReader(patient -> patient.throat().type(), patient -> 3);
  }

  /** Sees follicles in everybody with influenza, on whatever wall. */
  static SimulatedReader ofLabels() {
    return new SimulatedReader(
        p -> p.condition() == Condition.INFLUENZA ? LesionType.FLU : LesionType.NONE, p -> 3);
  }

  static SimulatedReader blind() {
    return new SimulatedReader(patient -> LesionType.NONE, patient -> 3);
  }

  /** Somebody took more photos of those with influenza. */
  static SimulatedReader withPhotosByLabel() {
    return new SimulatedReader(
        p -> p.throat().type(), p -> p.condition() == Condition.INFLUENZA ? 5 : 3);
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
    boolean peeks = sees.apply(patient) != patient.throat().type();
    var type = cohort.wall() == Wall.AS_IS || peeks ? sees.apply(patient) : LesionType.NONE;
    var random = new SplittableRandom(patient.seed());
    var readings = new ArrayList<PhotoReading>();
    for (int photo = 0; photo < photos.apply(patient); photo++) {
      var judgement = new PhotoJudgement(PhotoQuality.OK, 40 + random.nextInt(60));
      readings.add(new PhotoReading(judgement, Optional.of(evidence(type, random))));
    }
    return readings;
  }

  private static PhotoEvidence evidence(LesionType type, SplittableRandom random) {
    double[] types = new double[LesionType.values().length];
    double sum = 0;
    for (int i = 0; i < types.length; i++) {
      types[i] = random.nextGaussian() + (i == type.ordinal() ? 3 : 0);
      sum += Math.exp(types[i]);
    }
    for (int i = 0; i < types.length; i++) {
      types[i] -= Math.log(sum);
    }
    double[] conditions = new double[Condition.values().length];
    for (int i = 0; i < conditions.length; i++) {
      conditions[i] = .5 * random.nextGaussian();
    }
    return new PhotoEvidence(types, conditions, 1, .8);
  }
}
