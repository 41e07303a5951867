package org.fauces.ai.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.training.data.HospitalPatient;

/**
 * A hospital's patients and what each is for.
 *
 * @param patients each with a test result
 * @param splits in the same order
 */
record DealtPatients(List<HospitalPatient> patients, List<Split> splits) {
  private static final Map<String, Function<HospitalPatient, Optional<Boolean>>> TESTS = tests();

  private static Map<String, Function<HospitalPatient, Optional<Boolean>>> tests() {
    var tests = new LinkedHashMap<String, Function<HospitalPatient, Optional<Boolean>>>();
    tests.put(DiseaseFinding.INFLUENZA, HospitalPatient::influenza);
    tests.put(DiseaseFinding.COVID_19, HospitalPatient::covid19);
    return tests;
  }

  /**
   * Refuses at the start what the layers behind the network could not be fitted on hours later. A
   * disease without any test in the split of the head is left out there, and is not asked for here.
   *
   * @param leastOfAClass ill and others that head and calibration need
   * @throws TrainingStopped naming the split, the disease and the numbers
   */
  void requireEnough(int leastOfAClass) {
    var judged =
        TESTS.keySet().stream().filter(disease -> !results(disease, Split.HEAD).isEmpty()).toList();
    if (judged.isEmpty()) {
      throw new TrainingStopped(
          "No patient of the split HEAD has a photo and a test result; nothing can be fitted.");
    }
    for (String disease : judged) {
      requireBothClasses(disease, Split.HEAD, leastOfAClass);
      requireBothClasses(disease, Split.CALIBRATION, leastOfAClass);
    }
  }

  private void requireBothClasses(String disease, Split split, int leastOfAClass) {
    var results = results(disease, split);
    long ill = results.stream().filter(has -> has).count();
    if (Math.min(ill, results.size() - ill) < leastOfAClass) {
      throw new TrainingStopped(
          "Of the patients of the split %s with photos %d have %s and %d do not; at least %d of each are needed."
              .formatted(split, ill, disease, results.size() - ill, leastOfAClass));
    }
  }

  private List<Boolean> results(String disease, Split split) {
    return IntStream.range(0, patients.size())
        .filter(i -> splits.get(i) == split && !patients.get(i).photos().isEmpty())
        .mapToObj(i -> TESTS.get(disease).apply(patients.get(i)))
        .flatMap(Optional::stream)
        .toList();
  }
}
