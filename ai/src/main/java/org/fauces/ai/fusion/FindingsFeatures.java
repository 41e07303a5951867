package org.fauces.ai.fusion;

import java.util.List;
import java.util.Map;

/** Turns the physician's findings into numbers; without any of them all are 0. */
public final class FindingsFeatures {
  private static final List<String> CLASSES =
      List.of("none", "buds", "follicles", "mixed", "other");
  private static final List<String> SIGNS = List.of("palatal_petechiae", "tender_nodes");

  private FindingsFeatures() {}

  /** Codes of the follicle classes. */
  public static List<String> follicleClasses() {
    return CLASSES;
  }

  /** Codes of the signs that are there or not. */
  public static List<String> signs() {
    return SIGNS;
  }

  /** How many there are. */
  public static int count() {
    return CLASSES.size() + 3 + SIGNS.size();
  }

  /**
   * One indicator per follicle class, exudate, redness and whether it was stated, and the signs.
   */
  public static double[] of(Map<String, String> findings) {
    double[] features = new double[count()];
    int follicles = CLASSES.indexOf(findings.getOrDefault("follicles", ""));
    if (follicles >= 0) {
      features[follicles] = 1;
    }
    int next = CLASSES.size();
    String exudate = findings.getOrDefault("exudate", "none");
    features[next++] = exudate.equals("none") ? 0 : 1;
    String redness = findings.get("redness");
    boolean graded = redness != null && redness.matches("[0-3]");
    features[next++] = graded ? Integer.parseInt(redness) : 0;
    features[next++] = graded ? 1 : 0;
    for (String sign : SIGNS) {
      features[next++] = Boolean.parseBoolean(findings.get(sign)) ? 1 : 0;
    }
    return features;
  }
}
