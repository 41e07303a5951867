package org.fauces.ai;

/**
 * Whether inference runs as it was measured, asked at start and shown in readiness.
 *
 * @param helpersOn convolutions may use the oneDNN kernels
 * @param oneDnnBuilt the loaded native library says that it was built with oneDNN
 * @param inferenceRan one picture went through the network and gave finite numbers
 * @param reason one sentence when something is wrong, else empty
 */
public record SelfTest(
    boolean helpersOn, boolean oneDnnBuilt, boolean inferenceRan, String reason) {
  /** True when nothing is wrong. */
  public boolean passed() {
    return helpersOn && oneDnnBuilt && inferenceRan;
  }
}
