package org.fauces.ai.training;

/**
 * Where a phase stands. Its progress is a line from the step at which its end was last set; a phase
 * that must end earlier gets a steeper line and not a jump, so that the step size stays smooth.
 *
 * @param done steps so far
 * @param end step at which the phase ends
 * @param setAt step at which that end was set
 * @param progressThen progress at that step, 0 to 1
 */
record PhaseSteps(int done, int end, int setAt, double progressThen) {
  static PhaseSteps of(int planned) {
    return new PhaseSteps(0, planned, 0, 0);
  }

  double progress() {
    return end == setAt
        ? 1
        : progressThen + (1 - progressThen) * (done - setAt) / (double) (end - setAt);
  }

  boolean isOver() {
    return done >= end;
  }

  PhaseSteps next() {
    return new PhaseSteps(done + 1, end, setAt, progressThen);
  }

  /** The same phase with fewer steps left, at least one. */
  PhaseSteps shortenedTo(int remaining) {
    return new PhaseSteps(done, done + Math.max(1, remaining), done, progress());
  }
}
