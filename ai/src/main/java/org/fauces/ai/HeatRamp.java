package org.fauces.ai;

/**
 * One ramp from transparent through blue and teal to yellow (viridis: its lightness grows steadily,
 * so it reads the same with every kind of colour vision and in grey).
 */
final class HeatRamp {
  private static final int[][] STOPS = {
    {68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}
  };
  private static final double OPAQUE_FROM = 0.5;
  private static final double MAX_ALPHA = 200;

  private HeatRamp() {}

  /** Packed ARGB of an intensity from 0 to 1. */
  static int argb(double intensity) {
    if (intensity <= 0) {
      return 0;
    }
    double at = Math.min(1, intensity) * (STOPS.length - 1);
    int stop = Math.min(STOPS.length - 2, (int) at);
    int alpha = (int) Math.round(MAX_ALPHA * Math.min(1, intensity / OPAQUE_FROM));
    int colour = 0;
    for (int channel = 0; channel < 3; channel++) {
      double from = STOPS[stop][channel];
      double value = from + (at - stop) * (STOPS[stop + 1][channel] - from);
      colour = colour << 8 | (int) Math.round(value);
    }
    return alpha << 24 | colour;
  }
}
