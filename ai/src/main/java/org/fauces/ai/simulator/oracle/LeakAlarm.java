package org.fauces.ai.simulator.oracle;

import java.util.Locale;
import org.fauces.ai.statistics.PairedRoc;

/**
 * Compares a score with the hard ceiling on the same patients. A score that is better than what the
 * photos can show beyond its 95 % interval has seen what it must not: label, seed, camera.
 *
 * @param comparison the score first, the ceiling second
 */
public record LeakAlarm(PairedRoc comparison) {

  /**
   * One value per patient each.
   *
   * @param scores of the model
   * @param hardCeiling log odds by the hard oracle, of the same evidence (image or fused)
   * @param ill the truth
   */
  public static LeakAlarm of(double[] scores, double[] hardCeiling, boolean[] ill) {
    return new LeakAlarm(PairedRoc.of(scores, hardCeiling, ill));
  }

  /** Whether the score is above the ceiling beyond chance. */
  public boolean leaks() {
    return comparison.difference().low() > 0;
  }

  /** One sentence for a person. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "Simulated AUROC %.3f against a hard ceiling of %.3f on the same patients: %s.",
        comparison.first(),
        comparison.second(),
        leaks() ? "above it beyond chance, the model has seen what it must not" : "no leak");
  }
}
