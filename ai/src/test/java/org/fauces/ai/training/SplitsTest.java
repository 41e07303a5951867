package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fauces.ai.training.data.HospitalPatient;
import org.junit.jupiter.api.Test;

class SplitsTest {
  private static final Map<Split, Double> SHARES =
      Map.of(Split.TRAIN, .60, Split.HEAD, .18, Split.STOP, .08, Split.CALIBRATION, .14);

  private static List<HospitalPatient> patients(int sites, int perResult) {
    var patients = new ArrayList<HospitalPatient>();
    for (int site = 0; site < sites; site++) {
      for (int i = 0; i < 2 * perResult; i++) {
        patients.add(patient("P" + patients.size(), "site " + site, i % 2 == 0, ""));
      }
    }
    return patients;
  }

  private static HospitalPatient patient(String name, String site, boolean ill, String split) {
    return new HospitalPatient(
        name, site, Optional.of(ill), Optional.empty(), split, Map.of(), Map.of(), List.of());
  }

  private static double share(
      List<HospitalPatient> patients,
      List<Split> splits,
      Split split,
      Predicate<HospitalPatient> chosen) {
    return IntStream.range(0, splits.size())
        .filter(i -> chosen.test(patients.get(i)))
        .mapToDouble(i -> splits.get(i) == split ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void manySmallGroupsTogetherGiveEverySplitItsShare() {
    var patients = patients(60, 3);
    for (long seed = 1; seed <= 20; seed++) {
      var splits = Splits.of(patients, seed);
      SHARES.forEach(
          (split, share) -> {
            assertThat(share(patients, splits, split, p -> true)).isCloseTo(share, within(.02));
            for (boolean ill : new boolean[] {true, false}) {
              assertThat(share(patients, splits, split, p -> p.influenza().get() == ill))
                  .as("%s, influenza %s", split, ill)
                  .isCloseTo(share, within(.04));
            }
          });
    }
  }

  @Test
  void aLargeGroupHasItsShareInEverySplit() {
    var patients = patients(1, 100);
    var splits = Splits.of(patients, 4);
    SHARES.forEach(
        (split, share) ->
            assertThat(share(patients, splits, split, p -> p.influenza().get()))
                .isCloseTo(share, within(.011)));
  }

  @Test
  void theSeedDealsAndTheManifestHasTheLastWord() {
    var patients = new ArrayList<>(patients(10, 2));
    patients.add(patient("stated", "site 1", true, "stop"));
    assertThat(Splits.of(patients, 1)).isEqualTo(Splits.of(patients, 1)).endsWith(Split.STOP);
    assertThat(Splits.of(patients, 1)).isNotEqualTo(Splits.of(patients, 2));
  }
}
