package org.fauces.ai.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a physician writes down on looking: right only as often as two observers agree on the class
 * of follicles (kappa 0.52).
 */
public final class Findings {
  private static final double READ_RIGHT = 0.82;
  private static final double SIGN_SEEN = 0.85;
  private static final double SIGN_IMAGINED = 0.02;
  private static final double[] TENDER_NODES = {.10, .12, .12, .28, .50, .12, .08, .03};
  private static final String[] CLASSES = {"none", "buds", "follicles", "mixed", "other"};
  private static final double[] GUESS = {.50, .15, .25, .03, .07};

  /** P(class | lesion type), in the order of {@link LesionType} and {@link #CLASSES}. */
  private static final double[][] TRUE_CLASS = {
    {1, 0, 0, 0, 0},
    {0, 0, 1, 0, 0},
    {.20, 0, .80, 0, 0},
    {0, .10, .30, .60, 0},
    {0, 0, .40, 0, .60},
    {.35, 0, .25, 0, .40},
    {0, 1, 0, 0, 0},
    {0, 0, .90, 0, .10}
  };

  private Findings() {}

  /** P(a physician reports a class of follicles | lesion type). */
  public static double follicles(LesionType type, String reported) {
    int code = List.of(CLASSES).indexOf(reported);
    if (code < 0) {
      throw new IllegalArgumentException("No class of follicles: " + reported);
    }
    return READ_RIGHT * TRUE_CLASS[type.ordinal()][code] + (1 - READ_RIGHT) * GUESS[code];
  }

  /** What one of several observers writes; the first one, 0, is the examining physician. */
  static Map<String, String> draw(
      long seed, Condition condition, ThroatFacts throat, int observer) {
    var draws = Draws.of(seed, "findings", observer);
    var findings = new TreeMap<String, String>();
    double[] classes = draws.chance(READ_RIGHT) ? TRUE_CLASS[throat.type().ordinal()] : GUESS;
    findings.put("follicles", CLASSES[draws.pick(classes)]);
    findings.put("redness", "" + Math.round(draws.normal(throat.redness(), .6, 0, 3)));
    findings.put("tonsil_size", "" + Math.round(draws.normal(1.5, .9, 0, 4)));
    findings.put("exudate", seen(throat.exudate(), draws) ? "dotted" : "none");
    findings.put("palatal_petechiae", "" + seen(throat.petechiae(), draws));
    findings.put("uvula_oedema", "" + draws.chance(0.05));
    findings.put("tender_nodes", "" + draws.chance(TENDER_NODES[condition.ordinal()]));
    return Map.copyOf(findings);
  }

  private static boolean seen(boolean present, Draws draws) {
    return draws.chance(present ? SIGN_SEEN : SIGN_IMAGINED);
  }
}
