package org.nd4j.nativeblas;

/**
 * Stands where DL4J 1.0.0-M2.1 looks for a class that ND4J moved in the same release; without it
 * the oneDNN helpers stay off and a convolution is 10 to 24 times slower. Must lie on the class
 * path beside DL4J.
 */
public final class Nd4jCpu {
  private Nd4jCpu() {}

  /** Answers the one question that the helper asks by reflection. */
  public static final class Environment {
    private static final Environment INSTANCE = new Environment();

    private Environment() {}

    /** Called by reflection. */
    public static Environment getInstance() {
      return INSTANCE;
    }

    /** Called by reflection: the packaged native library is always the oneDNN build. */
    public boolean isUseMKLDNN() {
      return true;
    }
  }
}
