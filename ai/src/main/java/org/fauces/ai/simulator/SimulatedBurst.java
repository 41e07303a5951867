package org.fauces.ai.simulator;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The photos that a simulated camera takes of one patient.
 *
 * @param photos in the order of shooting
 */
public record SimulatedBurst(List<SimulatedPhoto> photos) {
  public SimulatedBurst {
    photos = List.copyOf(photos);
  }

  /** Photographs a patient a number of times. */
  public static SimulatedBurst of(SimulatedPatient patient, int photos) {
    return of(patient, photos, Nuisance.usual(), Wall.AS_IS);
  }

  /**
   * The same photos with other faults or another wall: pose, anatomy and lesions stay, so that two
   * variants of a patient can be compared pair by pair.
   */
  public static SimulatedBurst of(
      SimulatedPatient patient, int photos, Nuisance nuisance, Wall wall) {
    var renderer = new ThroatRenderer(patient, nuisance, wall);
    return new SimulatedBurst(
        IntStream.range(0, photos).mapToObj(number -> photo(renderer, number)).toList());
  }

  private static SimulatedPhoto photo(ThroatRenderer renderer, int number) {
    var shot = renderer.shot(number);
    byte[] jpeg = Jpeg.encode(renderer.render(number, shot), shot.jpegQuality());
    return new SimulatedPhoto(shot, jpeg, () -> renderer.lesionMasks(number));
  }
}
