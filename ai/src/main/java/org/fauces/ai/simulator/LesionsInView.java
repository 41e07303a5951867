package org.fauces.ai.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What the usable photos of a patient show of the lesions, measured without error. A lesion is in
 * view when one of them shows its centre, so that large ones are not seen more often than small
 * ones.
 *
 * @param photos usable ones
 * @param wallShare share of the wall that they show together, above 0 to 1
 * @param diametersMm of the lesions in view
 * @param merged how many of these were placed so that they touch another
 * @param mayMerge how many of these could have been: the wall's first lesion has nothing to touch
 */
public record LesionsInView(
    int photos, double wallShare, List<Double> diametersMm, int merged, int mayMerge) {
  private static final double[][] PLACES = places(250);

  public LesionsInView {
    diametersMm = List.copyOf(diametersMm);
  }

  /**
   * What one reader could see, who has all these photos.
   *
   * @param shots of the patient; those of a quality that cannot be used show nothing
   */
  public static LesionsInView of(SimulatedPatient patient, List<Shot> shots) {
    var anatomy = Anatomy.draw(patient.seed(), patient.ageYears());
    var usable =
        shots.stream()
            .filter(shot -> shot.quality().usable())
            .map(shot -> new Sight(new View(shot), new Opening(anatomy, shot)))
            .toList();
    var diameters = new ArrayList<Double>();
    int merged = 0;
    int mayMerge = 0;
    boolean first = true;
    for (Lesion lesion : Lesion.scatter(patient.seed(), anatomy, patient.throat())) {
      if (shows(usable, lesion.x(), lesion.y())) {
        diameters.add(lesion.diameter());
        merged += lesion.merged() ? 1 : 0;
        mayMerge += first ? 0 : 1;
      }
      first = false;
    }
    return new LesionsInView(
        usable.size(), wallShare(anatomy, usable), diameters, merged, mayMerge);
  }

  /** Half a place more than counted, since a lesion may lie where no place says so. */
  private static double wallShare(Anatomy anatomy, List<Sight> usable) {
    int seen = 0;
    for (double[] place : PLACES) {
      seen +=
          shows(usable, place[0] * anatomy.halfWidth(), place[1] * anatomy.halfHeight()) ? 1 : 0;
    }
    return (seen + .5) / (PLACES.length + .5);
  }

  private static boolean shows(List<Sight> usable, double x, double y) {
    for (Sight sight : usable) {
      if (sight.shows(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** One photo's picture of the wall. */
  private record Sight(View view, Opening opening) {
    boolean shows(double x, double y) {
      double px = view.pxX(x, y);
      double py = view.pxY(x, y);
      return Math.min(px, py) >= 0 && Math.max(px, py) < Shot.SIZE_PX && !opening.hides(x, y);
    }
  }

  /**
   * Places all over the wall, in halves of it, spread evenly by the additive recurrence of the
   * plastic number (Roberts 2018).
   */
  private static double[][] places(int count) {
    double plastic = 1.32471795724474602596;
    var places = new double[count][];
    for (int i = 0, draw = 1; i < count; draw++) {
      double across = 2 * (draw / plastic % 1) - 1;
      double down = 2 * (draw / (plastic * plastic) % 1) - 1;
      if (Lesion.onWall(across, down)) {
        places[i++] = new double[] {across, down};
      }
    }
    return places;
  }
}
