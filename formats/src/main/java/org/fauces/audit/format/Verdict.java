package org.fauces.audit.format;

/** How a verification ended, with the exit code of the commands. */
public enum Verdict {
  SOUND(0),
  FINDINGS(1),
  /** Something that had to be compared was not there: that is not the same as sound. */
  UNKNOWN(2);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
