package org.fauces.ai.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.Logistic;

/**
 * The log odds that a model gives for one disease to patients whose truth is known and who have a
 * usable photo.
 *
 * @param patients those, in the cohort's order
 * @param numbers of those in the cohort
 * @param ill whether each has the disease
 * @param fused by photos and interview
 * @param photos by the photos alone
 * @param interview by the interview alone
 * @param withFindings by photos, interview and physician's findings
 */
record DiseaseScores(
    List<ReadPatient> patients,
    int[] numbers,
    boolean[] ill,
    double[] fused,
    double[] photos,
    double[] interview,
    double[] withFindings) {

  static DiseaseScores of(HeadParameters head, DiseaseHead disease, List<ReadPatient> cohort) {
    var fusion = new Fusion(head);
    int index = head.diseases().indexOf(disease);
    int[] numbers =
        IntStream.range(0, cohort.size())
            .filter(i -> cohort.get(i).analysable())
            .filter(i -> cohort.get(i).patient().diseases().containsKey(disease.disease()))
            .toArray();
    var patients = Arrays.stream(numbers).mapToObj(cohort::get).toList();
    boolean[] ill = new boolean[patients.size()];
    for (int i = 0; i < ill.length; i++) {
      ill[i] = patients.get(i).patient().diseases().get(disease.disease());
    }
    return new DiseaseScores(
        patients,
        numbers,
        ill,
        scores(patients, p -> fusion.logits(p.burst(), p.patient().interview(), Map.of())[index]),
        scores(patients, p -> fusion.photoLogits(p.burst())[index]),
        scores(patients, p -> fusion.interviewLogits(p.patient().interview())[index]),
        scores(
            patients,
            p -> fusion.logits(p.burst(), p.patient().interview(), p.patient().findings())[index]));
  }

  private static double[] scores(List<ReadPatient> patients, Function<ReadPatient, Double> score) {
    return patients.parallelStream().mapToDouble(score::apply).toArray();
  }

  /** Those whose answer to a question passes; a missing answer is NaN. */
  DiseaseScores where(String code, DoublePredicate passes) {
    return select(
        IntStream.range(0, ill.length)
            .filter(i -> passes.test(patients.get(i).patient().answer(code)))
            .toArray());
  }

  DiseaseScores select(int[] chosen) {
    boolean[] chosenIll = new boolean[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      chosenIll[i] = ill[chosen[i]];
    }
    return new DiseaseScores(
        Arrays.stream(chosen).mapToObj(patients::get).toList(),
        Arrays.stream(chosen).map(i -> numbers[i]).toArray(),
        chosenIll,
        select(fused, chosen),
        select(photos, chosen),
        select(interview, chosen),
        select(withFindings, chosen));
  }

  static double[] select(double[] values, int[] chosen) {
    return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
  }

  int illCount() {
    return (int) IntStream.range(0, ill.length).filter(i -> ill[i]).count();
  }

  /** Whether an AUROC of them means anything. */
  boolean hasBothGroups(int atLeast) {
    return illCount() >= atLeast && ill.length - illCount() >= atLeast;
  }

  /** What a server says when a physician's findings were stated. */
  double[] probabilitiesWithFindings() {
    return Arrays.stream(withFindings).map(Logistic::probability).toArray();
  }

  /** Probabilities that the fused log odds stand for. */
  double[] probabilities() {
    return probabilities(0);
  }

  /** The same at another prevalence: the log odds are shifted by the change of its log odds. */
  double[] probabilities(double shift) {
    return Arrays.stream(fused).map(logit -> Logistic.probability(logit + shift)).toArray();
  }
}
