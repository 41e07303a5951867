package org.fauces.ai.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.simulator.Condition;

/**
 * A patient whose photos the finished network has looked at.
 *
 * @param number in the training's data
 * @param facts known without the photos
 * @param burst what the photos say
 */
record ReadPatient(int number, PatientFacts facts, Burst burst) {

  /** Those of a purpose with a usable photo whose tests tell about the condition. */
  static List<ReadPatient> select(List<ReadPatient> all, Split split, Condition condition) {
    return all.stream()
        .filter(patient -> patient.facts.split() == split && !patient.burst.isEmpty())
        .filter(patient -> patient.facts.has(condition).isPresent())
        .toList();
  }

  /** Who has the condition, among patients whose tests tell. */
  static boolean[] ill(List<PatientFacts> patients, Condition condition) {
    boolean[] ill = new boolean[patients.size()];
    IntStream.range(0, ill.length)
        .forEach(i -> ill[i] = patients.get(i).has(condition).orElseThrow());
    return ill;
  }

  static List<PatientFacts> facts(List<ReadPatient> patients) {
    return patients.stream().map(ReadPatient::facts).toList();
  }

  static double[] scores(List<ReadPatient> patients, ToDoubleFunction<ReadPatient> score) {
    return patients.stream().mapToDouble(score).toArray();
  }

  /** NaN when nobody asked. */
  double onsetHours() {
    return facts.interview().getOrDefault("onset_h", Double.NaN);
  }
}
