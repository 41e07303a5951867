package org.fauces.bench;

import java.util.List;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.SimulatedPhoto;

/** The same simulated photos in every run. */
final class SimulatedPhotos {
  private static final long SEED = 12;

  private SimulatedPhotos() {}

  static List<byte[]> jpegs(int count) {
    var patient = SimulatedPatients.reference(SEED, "bench").patient(0, Condition.values()[0]);
    return SimulatedBurst.of(patient, count).photos().stream().map(SimulatedPhoto::jpeg).toList();
  }

  static long meanBytes(List<byte[]> jpegs) {
    return jpegs.stream().mapToLong(jpeg -> jpeg.length).sum() / jpegs.size();
  }
}
