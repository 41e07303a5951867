package org.fauces.ai.evaluation;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.CameraFault;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.Shot;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.ThroatRenderer;
import org.fauces.ai.simulator.Wall;

/**
 * Simulated patients and their photos, drawn anew each time they are asked for.
 *
 * @param label of the cohort; cohorts of different labels share no patient
 * @param variant names what follows the photo range
 * @param seed everything follows from it
 * @param patients how many
 * @param range photos of each
 * @param parameters which patients
 * @param nuisance how their photos are spoilt
 * @param wall what becomes of the posterior wall
 */
public record SimulatedCohort(
    String label,
    String variant,
    long seed,
    int patients,
    PhotoRange range,
    CohortParameters parameters,
    Nuisance nuisance,
    Wall wall)
    implements TestCohort {
  private static final double SHIFTED_BLUR = 1.5;

  public SimulatedCohort {
    if (patients < 1) {
      throw new IllegalArgumentException("a cohort needs at least one patient");
    }
  }

  /** The reference parameters, with the camera as it usually is. */
  public static SimulatedCohort reference(String label, long seed, int patients, PhotoRange range) {
    return new SimulatedCohort(
        label,
        "reference",
        seed,
        patients,
        range,
        CohortParameters.reference(),
        Nuisance.usual(),
        Wall.AS_IS);
  }

  /** Follicles rarer in influenza and more frequent in colds, blur half as strong again. */
  public SimulatedCohort shifted() {
    var blurred =
        nuisance.times(CameraFault.DEFOCUS, SHIFTED_BLUR).times(CameraFault.MOTION, SHIFTED_BLUR);
    return of("shifted", CohortParameters.shifted()).photographed("shifted", blurred);
  }

  /** The first patients, or more than these. */
  public SimulatedCohort sized(int newPatients) {
    return new SimulatedCohort(
        label, variant, seed, newPatients, range, parameters, nuisance, wall);
  }

  /** Other patients. */
  public SimulatedCohort of(String newVariant, CohortParameters newParameters) {
    return new SimulatedCohort(
        label, newVariant, seed, patients, range, newParameters, nuisance, wall);
  }

  /** The same patients by another camera. */
  public SimulatedCohort photographed(String newVariant, Nuisance newNuisance) {
    return new SimulatedCohort(
        label, newVariant, seed, patients, range, parameters, newNuisance, wall);
  }

  /** The same patients and camera with another wall. */
  public SimulatedCohort walled(String newVariant, Wall newWall) {
    return new SimulatedCohort(
        label, newVariant, seed, patients, range, parameters, nuisance, newWall);
  }

  @Override
  public String name() {
    return "%s, %s, seed %d, %s photos".formatted(label, variant, seed, range);
  }

  /** A patient with everything that the simulator knows. */
  public SimulatedPatient simulated(int index) {
    return SimulatedPatients.of(seed, label, parameters).patient(index);
  }

  @Override
  public TestPatient patient(int index) {
    return TestPatient.of(simulated(index));
  }

  /** The photos with the truth about them. */
  public SimulatedBurst burst(int index) {
    return SimulatedBurst.of(simulated(index), range.of(seed, index), nuisance, wall);
  }

  @Override
  public List<Supplier<BufferedImage>> photos(int index) {
    return burst(index).photos().stream()
        .map(photo -> (Supplier<BufferedImage>) () -> Jpeg.decode(photo.jpeg()))
        .toList();
  }

  /** How the photos are taken; nothing is drawn for it. */
  List<Shot> shots(int index) {
    var renderer = new ThroatRenderer(simulated(index), nuisance, wall);
    return IntStream.range(0, range.of(seed, index)).mapToObj(renderer::shot).toList();
  }
}
