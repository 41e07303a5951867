package org.fauces.ai.evaluation;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fauces.ai.fusion.InterviewFeatures;
import org.fauces.ai.simulator.CameraFault;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.Shot;
import org.fauces.ai.simulator.SimulatedBurst;

/**
 * A simulated cohort that keeps of each burst what has nothing to do with the patient: how it was
 * taken and how large its files are.
 */
final class WeighedCohort implements TestCohort {
  private static final double LOG_OF_USUAL_BYTES = Math.log(50_000);

  private final SimulatedCohort cohort;
  private final double[] logBytes;
  private final List<List<Shot>> shots;

  WeighedCohort(SimulatedCohort cohort) {
    this.cohort = cohort;
    this.logBytes = new double[cohort.patients()];
    this.shots = IntStream.range(0, cohort.patients()).parallel().mapToObj(cohort::shots).toList();
  }

  SimulatedCohort cohort() {
    return cohort;
  }

  @Override
  public String name() {
    return cohort.name();
  }

  @Override
  public int patients() {
    return cohort.patients();
  }

  @Override
  public TestPatient patient(int index) {
    return cohort.patient(index);
  }

  @Override
  public List<Supplier<BufferedImage>> photos(int index) {
    SimulatedBurst burst = cohort.burst(index);
    logBytes[index] =
        burst.photos().stream().mapToDouble(p -> Math.log(p.jpeg().length)).average().orElse(0);
    return burst.photos().stream()
        .map(photo -> (Supplier<BufferedImage>) () -> Jpeg.decode(photo.jpeg()))
        .toList();
  }

  /** Means of the faults, number and size of the photos, verdicts of the gate, missing answers. */
  double[] nuisances(int index, ReadPatient read) {
    var faults =
        IntStream.range(0, CameraFault.values().length)
            .mapToDouble(f -> mean(index, CameraFault.values()[f]));
    double scores =
        read.photos().stream().mapToInt(p -> p.judgement().score()).average().orElse(0) / 100;
    long used = read.photos().stream().filter(p -> p.evidence().isPresent()).count();
    var others =
        DoubleStream.of(
            Math.log(read.photos().size()),
            (double) used / read.photos().size(),
            scores,
            logBytes[index] - LOG_OF_USUAL_BYTES);
    return DoubleStream.concat(DoubleStream.concat(faults, others), missing(read)).toArray();
  }

  private double mean(int index, CameraFault fault) {
    double mean =
        shots.get(index).stream().mapToDouble(shot -> shot.amount(fault)).average().orElse(0);
    return mean / fault.p90();
  }

  /** The interview's own indicators of missing answers. */
  private static DoubleStream missing(ReadPatient read) {
    var names = InterviewFeatures.names();
    double[] features = InterviewFeatures.of(read.patient().interview());
    return IntStream.range(0, features.length)
        .filter(i -> names.get(i).endsWith("?"))
        .mapToDouble(i -> features[i]);
  }
}
