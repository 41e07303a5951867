package org.fauces.ai.internal;

import org.nd4j.nativeblas.NativeOpsHolder;

/** Switches the oneDNN helpers on; must be touched before the first class of DL4J. */
final class NativeHelpers {
  private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

  private NativeHelpers() {}

  /** DL4J reads the property in a static initialiser, its default is off. */
  static void enable() {
    if (System.getProperty(DISABLE) == null) {
      System.setProperty(DISABLE, "false");
    }
  }

  static boolean oneDnnBuilt() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo().contains("HAVE_ONEDNN");
  }
}
