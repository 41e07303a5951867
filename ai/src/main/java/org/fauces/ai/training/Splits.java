package org.fauces.ai.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fauces.ai.training.data.Digests;
import org.fauces.ai.training.data.HospitalPatient;

/**
 * What each of a hospital's patients is for. All photos of a patient go with the patient; every
 * site and every test result has its share in each split, so that none is calibrated on the others.
 * Groups too small for that have their shares together. Patients whose split the manifest states
 * keep it.
 */
final class Splits {
  /** Names how patients are dealt: a run that began by another rule must not go on by this one. */
  static final String RULE = "dealt with offsets";

  static final double TRAIN_SHARE = .60;
  private static final double STOP_SHARE = .08;
  private static final double HEAD_SHARE = .18;

  /** Multiples of the golden ratio fill the circle evenly, also when only every n-th is taken. */
  private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

  private Splits() {}

  /** In the order of the patients; which patient goes where follows from the seed. */
  static List<Split> of(List<HospitalPatient> patients, long seed) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    Split[] splits = new Split[patients.size()];
    for (int i = 0; i < splits.length; i++) {
      var patient = patients.get(i);
      if (patient.split().isEmpty()) {
        groups.computeIfAbsent(group(patient), key -> new ArrayList<>()).add(i);
      } else {
        splits[i] = Split.valueOf(patient.split().toUpperCase(Locale.ROOT));
      }
    }
    double offset = new SplittableRandom(seed).nextDouble();
    for (List<Integer> group : groups.values()) {
      deal(group, patients, seed, offset, splits);
      offset = (offset + GOLDEN_RATIO) % 1;
    }
    return List.of(splits);
  }

  private static String group(HospitalPatient patient) {
    return String.join(
        "\n",
        patient.site(),
        patient.influenza().toString(),
        patient.covid19().toString(),
        Boolean.toString(patient.photos().isEmpty()));
  }

  /**
   * Lays the group's places evenly over the shares.
   *
   * @param offset of the first place, 0 to 1 of the distance of two: with the same one in each
   *     group, groups of three would never reach the last share
   */
  private static void deal(
      List<Integer> group,
      List<HospitalPatient> patients,
      long seed,
      double offset,
      Split[] splits) {
    group.sort(Comparator.comparing(i -> drawn(patients.get(i), seed)));
    for (int place = 0; place < group.size(); place++) {
      splits[group.get(place)] = at((place + offset) / group.size());
    }
  }

  private static String drawn(HospitalPatient patient, long seed) {
    return Digests.sha256((seed + "\n" + patient.pseudonym()).getBytes(StandardCharsets.UTF_8));
  }

  private static Split at(double share) {
    if (share < TRAIN_SHARE) {
      return Split.TRAIN;
    }
    if (share < TRAIN_SHARE + HEAD_SHARE) {
      return Split.HEAD;
    }
    return share < TRAIN_SHARE + HEAD_SHARE + STOP_SHARE ? Split.STOP : Split.CALIBRATION;
  }
}
