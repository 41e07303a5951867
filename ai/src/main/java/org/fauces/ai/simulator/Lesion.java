package org.fauces.ai.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * One elevation of the wall, in millimetres of the {@link Anatomy}.
 *
 * @param x centre
 * @param y centre
 * @param diameter mean diameter
 * @param stretch length over width, 1 to 1.3
 * @param angle of the long axis, radians
 * @param phase makes the irregular border of each its own
 * @param merged whether it was placed so that it touches another
 */
record Lesion(
    double x,
    double y,
    double diameter,
    double stretch,
    double angle,
    double phase,
    boolean merged) {
  private static final int ATTEMPTS = 60;
  private static final int MOST = 40;
  private static final double CLEAR_DISTANCE = 1.1;

  /**
   * Scatters the lesions of a patient over the whole wall; only the merging share may touch
   * another.
   */
  static List<Lesion> scatter(long seed, Anatomy anatomy, ThroatFacts throat) {
    var draws = Draws.of(seed, "lesions");
    int count = Math.min(MOST, draws.poisson(throat.expectedCount()));
    var lesions = new ArrayList<Lesion>();
    var sizes = ThroatFacts.relativeDiameters(throat.diameterVariation());
    for (int i = 0; i < count; i++) {
      double diameter = throat.diameterMm() * sizes.draw(draws);
      boolean merged = draws.chance(throat.merging()) && !lesions.isEmpty();
      place(draws, anatomy, lesions, diameter, merged);
    }
    return lesions;
  }

  private static void place(
      Draws draws, Anatomy anatomy, List<Lesion> lesions, double diameter, boolean merged) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var lesion = anywhere(draws, anatomy, diameter);
      if (merged) {
        lesion = beside(draws, lesions.get(draws.pick(new double[lesions.size()])), diameter);
      }
      if (lesion.onWall(anatomy) && (merged || lesion.clearOf(lesions))) {
        lesions.add(lesion);
        return;
      }
    }
  }

  private static Lesion anywhere(Draws draws, Anatomy anatomy, double diameter) {
    return new Lesion(
        draws.uniform(-1, 1) * anatomy.halfWidth(),
        draws.uniform(-1, 1) * anatomy.halfHeight(),
        diameter,
        draws.uniform(1, 1.3),
        draws.uniform(0, Math.PI),
        draws.uniform(0, 2 * Math.PI),
        false);
  }

  private static Lesion beside(Draws draws, Lesion other, double diameter) {
    double direction = draws.uniform(0, 2 * Math.PI);
    double distance = 0.36 * (diameter + other.diameter);
    return new Lesion(
        other.x + distance * Math.cos(direction),
        other.y + distance * Math.sin(direction),
        diameter,
        draws.uniform(1, 1.3),
        draws.uniform(0, Math.PI),
        draws.uniform(0, 2 * Math.PI),
        true);
  }

  private boolean onWall(Anatomy anatomy) {
    return onWall(x / anatomy.halfWidth(), y / anatomy.halfHeight());
  }

  /** Whether a lesion may grow at a place, in halves of the wall from its middle. */
  static boolean onWall(double across, double down) {
    return Math.hypot(across, Math.min(0, down)) < 0.9 && Math.abs(down) < 0.95;
  }

  private boolean clearOf(List<Lesion> others) {
    return others.stream()
        .allMatch(
            other ->
                Math.hypot(x - other.x, y - other.y)
                    > CLEAR_DISTANCE * (diameter + other.diameter) / 2);
  }
}
