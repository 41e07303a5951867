package org.fauces.ai.simulator;

/**
 * How one photo of a burst was taken. Knows nothing of the patient but the size of the throat.
 *
 * @param pixelsPerMm scale at 512 px
 * @param centreX of the wall, px
 * @param centreY of the wall, px
 * @param rotation radians
 * @param uvulaCover share of the wall behind palate and uvula
 * @param tongueCover share of the wall behind the tongue
 * @param depressor whether a blade lies on the tongue
 * @param teeth whether the front teeth are in the picture
 * @param blurPx standard deviation of the defocus at 512 px
 * @param fog 0 to 1
 * @param exposureEv 0 is right
 * @param blueGain white balance, 1 is right
 * @param lightX where the light sits beside the lens, -1 to 1
 * @param lightY where the light sits beside the lens, -1 to 1
 * @param noise standard deviation in 8-bit levels
 * @param jpegQuality 0 to 1
 * @param wrongScene whether the picture shows no throat
 */
public record Shot(
    double pixelsPerMm,
    double centreX,
    double centreY,
    double rotation,
    double uvulaCover,
    double tongueCover,
    boolean depressor,
    boolean teeth,
    double blurPx,
    double fog,
    double exposureEv,
    double blueGain,
    double lightX,
    double lightY,
    double noise,
    double jpegQuality,
    boolean wrongScene) {
  static final int SIZE_PX = 512;
  private static final double WRONG_SCENE = 0.04;

  static Shot draw(long seed, int number, Anatomy anatomy) {
    var draws = Draws.of(seed, "shot", number);
    double wallPx = SIZE_PX * draws.uniform(.50, .75);
    return new Shot(
        wallPx / (2 * anatomy.halfWidth()),
        SIZE_PX * draws.normal(.5, .03, .42, .58),
        SIZE_PX * draws.normal(.5, .03, .42, .58),
        Math.toRadians(draws.normal(0, 5, -15, 15)),
        draws.chance(.6) ? draws.uniform(0, .6) : 0,
        .8 * draws.beta(1.1, 1.9),
        draws.chance(.35),
        draws.chance(.2),
        Math.abs(draws.normal(0, 1.2)) + (draws.chance(.2) ? draws.exponential(1.2) : 0),
        draws.chance(.2) ? draws.uniform() : 0,
        draws.normal(0, .5, -2.2, 2.2),
        Math.exp(draws.normal(0, .16)),
        draws.uniform(-.7, .7),
        draws.uniform(-.7, .7),
        draws.uniform(1.5, 5),
        draws.uniform(.60, .95),
        draws.chance(WRONG_SCENE));
  }

  /**
   * A sharp, well lit, unobstructed photo from the same place, for the tests of the quality gate.
   */
  Shot ideal() {
    return nuisances(0, 0, 0);
  }

  /** The same view with other optics, nothing in front of the wall. */
  Shot nuisances(double blur, double fogged, double ev) {
    return new Shot(
        pixelsPerMm,
        centreX,
        centreY,
        rotation,
        .05,
        .1,
        false,
        false,
        blur,
        fogged,
        ev,
        blueGain,
        lightX,
        lightY,
        2,
        .92,
        false);
  }

  /** Share of the wall that nothing hides. */
  public double visibleWall() {
    return wrongScene ? 0 : (1 - uvulaCover) * (1 - tongueCover);
  }

  /** How much of a lesion's contrast survives, 0 to 1. */
  public double sharpness() {
    double relative = blurPx / 1.6;
    return (1 - .6 * fog) * Math.exp(-exposureEv * exposureEv / 2) / (1 + relative * relative);
  }
}
