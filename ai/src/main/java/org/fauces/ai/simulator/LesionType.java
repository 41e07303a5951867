package org.fauces.ai.simulator;

/**
 * What grows on the posterior wall, with the distribution of its shape over patients. Two types
 * overlap in every measure; a picture shows the shape, never the type.
 */
public enum LesionType {
  NONE(
      spread(1.6, .8),
      spread(.40, .20),
      spread(1, 5),
      spread(.50, .22),
      spread(.15, .15),
      spread(.20, .14),
      spread(0.9, 0.9)),
  FLU(
      spread(2.6, .45),
      spread(.23, .06),
      spread(8, 3.5),
      spread(.75, .11),
      spread(.04, .05),
      spread(.42, .06),
      spread(7, 2.5)),
  OLD(
      spread(2.7, .5),
      spread(.26, .07),
      spread(1, 4),
      spread(.60, .14),
      spread(.06, .06),
      spread(.24, .07),
      spread(6, 2.5)),
  MIX(
      spread(2.0, .5),
      spread(.44, .08),
      spread(6, 4),
      spread(.62, .14),
      spread(.13, .10),
      spread(.36, .08),
      spread(9, 2.5)),
  ADENO(
      spread(2.8, .6),
      spread(.35, .09),
      spread(7, 4),
      spread(.40, .13),
      spread(.28, .14),
      spread(.30, .09),
      spread(7, 2.5)),
  GRAN(
      spread(3.4, .9),
      spread(.40, .11),
      spread(-3, 4),
      spread(.45, .14),
      spread(.28, .15),
      spread(.16, .07),
      spread(9, 3)),
  BUD(
      spread(1.15, .25),
      spread(.22, .07),
      spread(5, 4),
      spread(.65, .14),
      spread(.05, .06),
      spread(.36, .09),
      spread(8, 2)),
  LYM(
      spread(2.4, .5),
      spread(.28, .08),
      spread(4, 4),
      spread(.64, .13),
      spread(.08, .08),
      spread(.34, .08),
      spread(6, 2));

  final Spread diameterMm;
  final Spread diameterVariation;
  final Spread magentaPercent;
  final Spread edge;
  final Spread merging;
  final Spread heightRatio;

  /** Mean and shape of the gamma distribution of the expected number. */
  final Spread count;

  LesionType(
      Spread diameterMm,
      Spread diameterVariation,
      Spread magentaPercent,
      Spread edge,
      Spread merging,
      Spread heightRatio,
      Spread count) {
    this.diameterMm = diameterMm;
    this.diameterVariation = diameterVariation;
    this.magentaPercent = magentaPercent;
    this.edge = edge;
    this.merging = merging;
    this.heightRatio = heightRatio;
    this.count = count;
  }

  private static Spread spread(double mean, double deviation) {
    return new Spread(mean, deviation);
  }

  /** Mean and standard deviation over patients. */
  record Spread(double mean, double deviation) {
    double draw(Draws draws, double low, double high) {
      return draws.normal(mean, deviation, low, high);
    }
  }
}
