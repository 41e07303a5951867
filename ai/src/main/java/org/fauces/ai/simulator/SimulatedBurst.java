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
    var renderer = new ThroatRenderer(patient);
    return new SimulatedBurst(
        IntStream.range(0, photos).mapToObj(number -> photo(renderer, number)).toList());
  }

  private static SimulatedPhoto photo(ThroatRenderer renderer, int number) {
    var shot = renderer.shot(number);
    return new SimulatedPhoto(shot, Jpeg.encode(renderer.render(number, shot), shot.jpegQuality()));
  }
}
