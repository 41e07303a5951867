package org.fauces.ai.evaluation;

import java.util.Locale;
import org.fauces.ai.statistics.Interval;

/**
 * A goal beside what was measured.
 *
 * @param name what is measured
 * @param goal to be reached
 * @param atLeast true when more is better, false when less is
 * @param accepted reached with less than the goal, still accepted; the goal itself where there is
 *     no such limit
 * @param measured with its interval
 */
public record Goal(String name, double goal, boolean atLeast, double accepted, Interval measured) {

  static Goal atLeast(String name, double goal, double accepted, Interval measured) {
    return new Goal(name, goal, true, accepted, measured);
  }

  static Goal atMost(String name, double goal, Interval measured) {
    return new Goal(name, goal, false, goal, measured);
  }

  /** Whether the estimate reaches the goal. */
  public boolean met() {
    return reaches(goal);
  }

  private boolean reaches(double limit) {
    return atLeast ? measured.value() >= limit : measured.value() <= limit;
  }

  /** "met", or by how much it is missed. */
  public String verdict() {
    if (met()) {
      return "met";
    }
    if (Double.isNaN(measured.value())) {
      return "missed: too few were left to judge it by";
    }
    String missed = String.format(Locale.ROOT, "missed by %.3f", Math.abs(goal - measured.value()));
    return reaches(accepted)
        ? missed + ", above the least accepted " + String.format(Locale.ROOT, "%.3f", accepted)
        : missed;
  }
}
