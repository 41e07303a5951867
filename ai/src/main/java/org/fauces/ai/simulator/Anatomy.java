package org.fauces.ai.simulator;

/**
 * The throat of a patient in millimetres, origin in the middle of the posterior wall, y downwards.
 * Depends on age only.
 *
 * @param halfWidth half the wall's width
 * @param halfHeight half the wall's height
 * @param arch shape of the palate's edge
 * @param uvula shape of the uvula
 * @param tonsils size of the tonsils
 * @param mucosa its surface
 */
record Anatomy(
    double halfWidth, double halfHeight, Arch arch, Uvula uvula, Tonsils tonsils, Mucosa mucosa) {

  /**
   * Shape of the palate's edge.
   *
   * @param left width of the left half over half the wall's width
   * @param right width of the right half over half the wall's width
   * @param lean sideways shift over height
   * @param point below 0 boxy, above 0 pointed
   * @param flare how much wider the opening is at the tongue than in the middle
   * @param wobble strength of its small irregularities, share of the width
   */
  record Arch(double left, double right, double lean, double point, double flare, double wobble) {}

  /**
   * Shape of the uvula.
   *
   * @param width in mm
   * @param length over the height of the wall
   * @param bend sideways shift of the tip over its length
   * @param waist how narrow it is before its tip, 0 to 1
   */
  record Uvula(double width, double length, double bend, double waist) {}

  /** Size of the tonsils, 0 to 1. */
  record Tonsils(double left, double right) {}

  /**
   * The surface, the same all over the throat.
   *
   * @param x where on the noise tile this patient lies
   * @param y where on the noise tile this patient lies
   * @param vessels strength of the vessels, 0 to 1
   * @param paleness how far the mucosa is from the average colour, about -1 to 1
   * @param wet strength of the gloss, about 0.4 to 1.1
   * @param coat of the tongue, 0 to 1
   * @param vesicles whether the palate bears small blisters
   */
  record Mucosa(
      double x,
      double y,
      double vessels,
      double paleness,
      double wet,
      double coat,
      boolean vesicles) {}

  static Anatomy draw(long seed, int ageYears) {
    var draws = Draws.of(seed, "anatomy");
    double growth = Math.max(0, Math.min(1, (ageYears - 6) / 12.0));
    double width = draws.uniform(21, 29) + growth * draws.uniform(8, 11.5);
    return new Anatomy(
        width / 2,
        width / 2 * draws.uniform(.78, .98),
        arch(draws),
        uvula(draws, growth),
        tonsils(draws, growth),
        mucosa(draws));
  }

  private static Arch arch(Draws draws) {
    return new Arch(
        draws.uniform(.95, 1.08),
        draws.uniform(.95, 1.08),
        draws.normal(0, .04, -.1, .1),
        draws.uniform(-.35, .6),
        draws.uniform(-.10, .14),
        draws.uniform(.02, .07));
  }

  private static Uvula uvula(Draws draws, double growth) {
    return new Uvula(
        draws.uniform(4, 7) * (0.8 + 0.2 * growth),
        draws.uniform(.09, .24),
        draws.normal(0, .14, -.35, .35),
        draws.uniform(0, 1));
  }

  private static Tonsils tonsils(Draws draws, double growth) {
    double size = draws.beta(2, 3) * (1.2 - 0.5 * growth);
    return new Tonsils(size * draws.uniform(.75, 1.2), size * draws.uniform(.75, 1.2));
  }

  private static Mucosa mucosa(Draws draws) {
    return new Mucosa(
        draws.uniform(0, 512),
        draws.uniform(0, 512),
        draws.uniform(.25, 1),
        draws.normal(0, .5, -1.2, 1.2),
        draws.uniform(.4, 1.1),
        draws.beta(1.3, 2),
        draws.chance(.015));
  }
}
