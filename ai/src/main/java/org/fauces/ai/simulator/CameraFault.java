package org.fauces.ai.simulator;

/**
 * What spoils photographs, with how strong it usually is. None of it knows the patient's condition.
 * Distributions after the studies' reading of 362 public throat photographs; signed faults act in
 * either direction.
 */
public enum CameraFault {
  /** Defocus: standard deviation in px of a 512 px photo. */
  DEFOCUS(1.97) {
    @Override
    double draw(Draws draws) {
      return Math.abs(draws.normal(0, 1.2));
    }
  },
  /** Motion of a fifth of the photos: standard deviation in px along the path (length / 3.46). */
  MOTION(.83) {
    @Override
    double draw(Draws draws) {
      return draws.chance(.2) ? draws.exponential(1.2) : 0;
    }
  },
  /** Breath on the lens of a fifth of the photos: 0 to 1. */
  FOG(.50) {
    @Override
    double draw(Draws draws) {
      return draws.chance(.2) ? draws.uniform() : 0;
    }
  },
  /** Error of the exposure in EV, signed. */
  EXPOSURE(.82) {
    @Override
    double draw(Draws draws) {
      return draws.normal(0, .5, -2.2, 2.2);
    }
  },
  /** Logarithm of the gain of blue, signed; most of it is shared by a burst. */
  WHITE_BALANCE(.26) {
    @Override
    double draw(Draws draws) {
      return draws.normal(0, .09);
    }

    @Override
    double drawShared(Draws draws) {
      return draws.normal(0, .13);
    }
  },
  /** Loss of light at the middle of an edge: 0 to 1. */
  VIGNETTE(.32) {
    @Override
    double draw(Draws draws) {
      return draws.uniform(.10, .34);
    }
  },
  /** Noise of the sensor: standard deviation in 8-bit levels. */
  NOISE(6.5) {
    @Override
    double draw(Draws draws) {
      return draws.uniform(1.5, 7);
    }
  },
  /** 1 minus the quality of the JPEG. */
  COMPRESSION(.365) {
    @Override
    double draw(Draws draws) {
      return draws.uniform(.05, .40);
    }
  },
  /** The lamp's reflections on a wet wall, in a quarter of the photos: 0 to 1. */
  GLARE(.68) {
    @Override
    double draw(Draws draws) {
      return draws.chance(.25) ? draws.uniform(.2, 1) : 0;
    }
  },
  /** Degrees, signed. */
  ROTATION(8.2) {
    @Override
    double draw(Draws draws) {
      return draws.normal(0, 5, -15, 15);
    }
  },
  /** Share of the wall behind palate and uvula. */
  UVULA(.50) {
    @Override
    double draw(Draws draws) {
      return draws.chance(.6) ? draws.uniform(0, .6) : 0;
    }
  },
  /** Share of the wall behind the tongue. */
  TONGUE(.55) {
    @Override
    double draw(Draws draws) {
      return .8 * draws.beta(1.1, 1.9);
    }
  };

  private final double p90;

  CameraFault(double p90) {
    this.p90 = p90;
  }

  /** The strength that one photo in ten exceeds, in either direction for a signed fault. */
  public double p90() {
    return p90;
  }

  /** Whether it acts in two directions. */
  public boolean signed() {
    return this == EXPOSURE || this == WHITE_BALANCE || this == ROTATION;
  }

  /** The strength in one photo. */
  abstract double draw(Draws draws);

  /** What all photos of a burst have in common, added to each. */
  double drawShared(Draws draws) {
    return 0;
  }
}
