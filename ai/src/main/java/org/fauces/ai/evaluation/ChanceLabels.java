package org.fauces.ai.evaluation;

import java.util.SplittableRandom;

/** Labels that have nothing to do with a patient but are always the same for the same one. */
final class ChanceLabels {
  private ChanceLabels() {}

  static boolean of(TestPatient patient, double share) {
    long person = patient.interview().hashCode() * 31L + patient.findings().hashCode();
    return new SplittableRandom(person).split().nextDouble() < share;
  }
}
