package org.fauces.ai.internal;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The oneDNN kernels. Training's layers ask a switch of DL4J for them, which is off by default and
 * must be touched before the first class of DL4J; serving's operators find them by themselves
 * unless ND4J was told otherwise.
 */
final class NativeHelpers {
  private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

  private NativeHelpers() {}

  /** DL4J reads the property in a static initialiser, its default is off. */
  static void enable() {
    if (System.getProperty(DISABLE) == null) {
      System.setProperty(DISABLE, "false");
    }
  }

  static boolean allowed() {
    return Nd4j.getEnvironment().helpersAllowed();
  }

  static boolean oneDnnBuilt() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo().contains("HAVE_ONEDNN");
  }
}
