package org.fauces.ai.gate;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.simulator.CameraFault;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.ThroatRenderer;
import org.fauces.ai.simulator.Wall;

/**
 * Simulated photos of a known quality class: a usual photo that is good enough, with one fault
 * spread evenly from the least that makes it useless to the worst.
 */
final class GatePhotos {
  private final SimulatedPatients patients;
  private final long seed;

  GatePhotos(long seed, String cohort) {
    this.seed = seed ^ cohort.hashCode();
    this.patients = SimulatedPatients.reference(seed, cohort);
  }

  /** One photo after its JPEG; the same arguments give the same photo. */
  BufferedImage photo(PhotoQuality quality, int index) {
    var patient = patients.patient((long) index * PhotoQuality.values().length + quality.ordinal());
    var good = new ThroatRenderer(patient, Nuisance.usual().withWrongScenes(0), Wall.AS_IS);
    int number =
        IntStream.range(0, Integer.MAX_VALUE)
            .filter(i -> good.shot(i).quality() == PhotoQuality.OK)
            .findFirst()
            .orElseThrow();
    var renderer = new ThroatRenderer(patient, spoilt(quality, index), Wall.AS_IS);
    var shot = renderer.shot(number);
    if (shot.quality() != quality) {
      throw new IllegalStateException("asked for " + quality + ", got " + shot.quality());
    }
    return Jpeg.decode(Jpeg.encode(renderer.render(number), shot.jpegQuality()));
  }

  private Nuisance spoilt(PhotoQuality quality, int index) {
    var draws = new SplittableRandom(seed + 31L * index + quality.ordinal());
    var usual = Nuisance.usual().withWrongScenes(0);
    return switch (quality) {
      case OK -> usual;
      case BLUR ->
          draws.nextBoolean()
              ? usual.with(CameraFault.DEFOCUS, draws.nextDouble(3.5, 8))
              : usual.with(CameraFault.MOTION, draws.nextDouble(3.5, 8));
      case DARK -> usual.with(CameraFault.EXPOSURE, -draws.nextDouble(1.2, 2.6));
      case OVEREXPOSED -> usual.with(CameraFault.EXPOSURE, draws.nextDouble(1.2, 2.4));
      case FOGGED -> usual.with(CameraFault.FOG, draws.nextDouble(.85, 1));
      case WALL_NOT_VISIBLE -> usual.with(CameraFault.TONGUE, draws.nextDouble(.88, 1.1));
      case NOT_THROAT -> usual.withWrongScenes(1);
    };
  }
}
