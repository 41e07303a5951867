package org.fauces.ai.simulator;

/**
 * Where camera, light and helpers were; the light is the same in all photos of a burst.
 *
 * @param pixelsPerMm scale at 512 px
 * @param centreX of the wall, px
 * @param centreY of the wall, px
 * @param depressor whether a blade lies on the tongue
 * @param steel whether the blade is of steel, not of wood
 * @param bladeX middle of the blade, mm
 * @param teeth whether the front teeth are in the picture
 * @param motionRadians direction in which the camera moves
 * @param lightX where the light sits beside the lens, -1 to 1
 * @param lightY where the light sits beside the lens, -1 to 1
 */
record Pose(
    double pixelsPerMm,
    double centreX,
    double centreY,
    boolean depressor,
    boolean steel,
    double bladeX,
    boolean teeth,
    double motionRadians,
    double lightX,
    double lightY) {

  static Pose draw(long seed, Draws draws, Anatomy anatomy) {
    var light = Draws.of(seed, "light");
    double wallPx = Shot.SIZE_PX * draws.uniform(.50, .75);
    return new Pose(
        wallPx / (2 * anatomy.halfWidth()),
        Shot.SIZE_PX * draws.normal(.5, .03, .42, .58),
        Shot.SIZE_PX * draws.normal(.5, .03, .42, .58),
        draws.chance(.35),
        Draws.of(seed, "blade").chance(.5),
        draws.uniform(-4, 4),
        draws.chance(.2),
        draws.uniform(0, Math.PI),
        light.uniform(-.7, .7),
        light.uniform(-.7, .7));
  }
}
