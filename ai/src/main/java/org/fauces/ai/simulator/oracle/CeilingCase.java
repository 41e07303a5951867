package org.fauces.ai.simulator.oracle;

import java.util.List;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.LesionsInView;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.Shot;
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
    var shots = shots(patient, nuisance, MOST_PHOTOS);
    var burst = shots.subList(0, patient.photoCount(FEWEST_PHOTOS, MOST_PHOTOS));
    var photos = shots.stream().map(SeenPhoto::of).toList();
    return new CeilingCase(patient, photos, oracles.of(patient, burst));
  }

  private static List<Shot> shots(SimulatedPatient patient, Nuisance nuisance, int count) {
    // Nothing is drawn, and how a photo is taken does not depend on the wall.
    var renderer = new ThroatRenderer(patient, nuisance, Wall.WITHOUT_LESIONS);
    return IntStream.range(0, count).mapToObj(renderer::shot).toList();
  }

  /** Drawn anew, for shots kept would fill the memory. */
  LesionsInView inView(Nuisance nuisance, int count) {
    return LesionsInView.of(patient, shots(patient, nuisance, count));
  }

  List<SeenPhoto> burst() {
    return first(patient.photoCount(FEWEST_PHOTOS, MOST_PHOTOS));
  }

  List<SeenPhoto> first(int count) {
    return photos.subList(0, count);
  }
}
