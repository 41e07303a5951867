package org.fauces.ai.simulator;

/**
 * The throat of a patient in millimetres, origin in the middle of the posterior wall, y downwards.
 * Depends on age only.
 *
 * @param halfWidth half the wall's width
 * @param halfHeight half the wall's height
 * @param tonsil size of the tonsils, 0 to 1
 * @param uvulaWidth width of the uvula
 * @param textureX where on the noise tile this patient lies
 * @param textureY where on the noise tile this patient lies
 * @param vessels strength of the vessels, 0 to 1
 * @param paleness how far the mucosa is from the average colour, about -1 to 1
 * @param wet strength of the gloss, 0 to 1
 */
record Anatomy(
    double halfWidth,
    double halfHeight,
    double tonsil,
    double uvulaWidth,
    double textureX,
    double textureY,
    double vessels,
    double paleness,
    double wet) {

  static Anatomy draw(long seed, int ageYears) {
    var draws = Draws.of(seed, "anatomy");
    double growth = Math.max(0, Math.min(1, (ageYears - 6) / 12.0));
    double width = draws.uniform(21, 29) + growth * draws.uniform(8, 11.5);
    return new Anatomy(
        width / 2,
        width / 2 * draws.uniform(.78, .98),
        draws.beta(2, 3) * (1.2 - 0.5 * growth),
        draws.uniform(4, 7) * (0.8 + 0.2 * growth),
        draws.uniform(0, 512),
        draws.uniform(0, 512),
        draws.uniform(.1, 1),
        draws.normal(0, .5, -1.2, 1.2),
        draws.uniform(.2, 1));
  }
}
