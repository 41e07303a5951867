package org.fauces.ai.training;

import java.util.List;
import org.fauces.ai.internal.NetworkDesign;

/**
 * How much of everything a training takes. The counts of patients are those of a simulated
 * training; a hospital's data have their own.
 *
 * @param design of the network
 * @param patients whose photos the network learns from
 * @param photosPerPatient of those; more patients teach more than more photos
 * @param stopPatients tell when to stop
 * @param headPatients for the layers behind the network
 * @param calibrationPatients for calibration and thresholds
 * @param headPhotos each head and calibration patient has 1 to this many photos
 * @param leastOfAClass ill and others that head and calibration need at least
 * @param interviews patients without photos, for the interview's layer
 * @param phases of the network's training
 * @param batch photos per step
 * @param shards networks that a batch is dealt to; what is learned depends on their number
 * @param peakRate largest step size
 * @param patience epochs without gain after which a phase ends
 * @param checkpointSteps after so many steps the state is written
 * @param limitSeconds of the whole run; when a phase is late, what remains of it is shortened
 * @param photosUntil share of the limit by which the photos are rendered or read
 */
public record TrainingPlan(
    NetworkDesign design,
    int patients,
    int photosPerPatient,
    int stopPatients,
    int headPatients,
    int calibrationPatients,
    int headPhotos,
    int leastOfAClass,
    int interviews,
    List<Phase> phases,
    int batch,
    int shards,
    double peakRate,
    int patience,
    int checkpointSteps,
    int limitSeconds,
    double photosUntil) {
  /** What is known already must not be washed away. */
  private static final double FURTHER_RATE_FACTOR = .2;

  private static final double MOST_EPOCHS_FACTOR = 10;

  public TrainingPlan {
    phases = List.copyOf(phases);
  }

  /**
   * A part of the network's training.
   *
   * @param name for the report
   * @param inputPx side to which the photos are scaled
   * @param epochs passes over the photos
   * @param until share of the whole run's limit by which the phase ends
   */
  public record Phase(String name, int inputPx, int epochs, double until) {}

  /** Of the shipped model: at most two hours on two cores. */
  public static TrainingPlan standard() {
    return new TrainingPlan(
        NetworkDesign.STANDARD,
        34_000,
        1,
        600,
        1_500,
        1_500,
        12,
        10,
        20_000,
        List.of(new Phase("coarse", 128, 3, .55), new Phase("fine", 160, 3, .88)),
        64,
        2,
        2e-3,
        3,
        200,
        7_200,
        .32);
  }

  /** Of seconds: shows that every part works, and learns next to nothing. */
  public static TrainingPlan tiny() {
    return new TrainingPlan(
        NetworkDesign.SMALL,
        40,
        1,
        8,
        20,
        30,
        2,
        2,
        600,
        List.of(new Phase("coarse", 48, 1, .5), new Phase("fine", 64, 2, .9)),
        8,
        2,
        2e-3,
        3,
        2,
        600,
        .4);
  }

  /**
   * For a hospital's photos: as many pictures in all as this plan shows of simulated patients,
   * within ten times its epochs.
   *
   * @param photos that the network will learn from, about
   * @param further whether the network was trained before; it then needs no coarse phase
   */
  public TrainingPlan forHospital(int photos, boolean further) {
    double more = (double) patients * photosPerPatient / Math.max(1, photos);
    double factor = Math.max(1, Math.min(MOST_EPOCHS_FACTOR, more));
    var scaled =
        phases.stream()
            .skip(further ? phases.size() - 1 : 0)
            .map(p -> new Phase(p.name(), p.inputPx(), (int) (p.epochs() * factor), p.until()))
            .toList();
    return with(scaled, further ? peakRate * FURTHER_RATE_FACTOR : peakRate);
  }

  private TrainingPlan with(List<Phase> newPhases, double newPeakRate) {
    return new TrainingPlan(
        design,
        patients,
        photosPerPatient,
        stopPatients,
        headPatients,
        calibrationPatients,
        headPhotos,
        leastOfAClass,
        interviews,
        newPhases,
        batch,
        shards,
        newPeakRate,
        patience,
        checkpointSteps,
        limitSeconds,
        photosUntil);
  }

  /** The same with another limit. */
  public TrainingPlan within(int newLimitSeconds) {
    return new TrainingPlan(
        design,
        patients,
        photosPerPatient,
        stopPatients,
        headPatients,
        calibrationPatients,
        headPhotos,
        leastOfAClass,
        interviews,
        phases,
        batch,
        shards,
        peakRate,
        patience,
        checkpointSteps,
        newLimitSeconds,
        photosUntil);
  }
}
