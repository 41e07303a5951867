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
 */
record Lesion(double x, double y, double diameter, double stretch, double angle, double phase) {
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
    for (int i = 0; i < count; i++) {
      double diameter =
          throat.diameterMm() * draws.normal(1, throat.diameterVariation(), 0.25, 2.2);
      place(draws, anatomy, lesions, diameter, draws.chance(throat.merging()));
    }
    return lesions;
  }

  private static void place(
      Draws draws, Anatomy anatomy, List<Lesion> lesions, double diameter, boolean merged) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var lesion = anywhere(draws, anatomy, diameter);
      if (merged && !lesions.isEmpty()) {
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
        draws.uniform(0, 2 * Math.PI));
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
        draws.uniform(0, 2 * Math.PI));
  }

  private boolean onWall(Anatomy anatomy) {
    return Math.hypot(x / anatomy.halfWidth(), Math.min(0, y) / anatomy.halfHeight()) < 0.9
        && Math.abs(y) < anatomy.halfHeight() * 0.95;
  }

  private boolean clearOf(List<Lesion> others) {
    return others.stream()
        .allMatch(
            other ->
                Math.hypot(x - other.x, y - other.y)
                    > CLEAR_DISTANCE * (diameter + other.diameter) / 2);
  }
}
