package org.fauces.ai.simulator.oracle;

import java.util.List;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.ThroatRenderer;
import org.fauces.ai.simulator.Wall;

/**
 * A patient, the photos that could be taken, and what the oracles say by 6 to 12 of them.
 *
 * @param patient who
 * @param photos as many as any table needs, none rendered
 * @param evidence by the patient's own number of photos
 */
record CeilingCase(SimulatedPatient patient, List<SeenPhoto> photos, PatientEvidence evidence) {
  static final int MOST_PHOTOS = 12;
  private static final int FEWEST_PHOTOS = 6;

  static CeilingCase of(SimulatedPatient patient, Nuisance nuisance, Oracles oracles) {
    // Nothing is drawn, and how a photo is taken does not depend on the wall.
    var renderer = new ThroatRenderer(patient, nuisance, Wall.WITHOUT_LESIONS);
    var photos =
        IntStream.range(0, MOST_PHOTOS).mapToObj(renderer::shot).map(SeenPhoto::of).toList();
    return new CeilingCase(patient, photos, oracles.of(patient, burst(patient, photos)));
  }

  private static List<SeenPhoto> burst(SimulatedPatient patient, List<SeenPhoto> photos) {
    return photos.subList(0, patient.photoCount(FEWEST_PHOTOS, MOST_PHOTOS));
  }

  List<SeenPhoto> burst() {
    return burst(patient, photos);
  }

  List<SeenPhoto> first(int count) {
    return photos.subList(0, count);
  }
}
