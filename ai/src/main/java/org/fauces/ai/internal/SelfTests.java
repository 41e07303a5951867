package org.fauces.ai.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.fauces.ai.SelfTest;

/** Finds out whether inference runs at the speed that was measured and gives numbers at all. */
final class SelfTests {
  private static final Logger LOG = System.getLogger(SelfTests.class.getName());

  private SelfTests() {}

  static SelfTest run(PhotoNetwork network) {
    boolean helpers = NativeHelpers.allowed();
    boolean built = NativeHelpers.oneDnnBuilt();
    boolean ran = inferenceRuns(network);
    var result = new SelfTest(helpers, built, ran, reason(helpers, built, ran));
    if (!result.passed()) {
      LOG.log(Level.WARNING, "Model self-test: {0}", result.reason());
    }
    return result;
  }

  private static boolean inferenceRuns(PhotoNetwork network) {
    var grey = new PhotoCrop(new byte[PhotoCrop.SIDE * PhotoCrop.SIDE * 3]);
    double sum = 0;
    for (double log : network.look(List.of(grey)).get(0).typeLog()) {
      sum += Math.exp(log);
    }
    return Math.abs(sum - 1) < 1e-3;
  }

  private static String reason(boolean helpers, boolean built, boolean ran) {
    if (!ran) {
      return "The network gives no valid numbers.";
    }
    if (!built) {
      return "The native library was built without oneDNN; inference is many times slower.";
    }
    return helpers ? "" : "The oneDNN helpers are off; inference is many times slower.";
  }
}
