package org.fauces.ai.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {
  /** Two types, two conditions: the first condition shows type 0, the second type 1. */
  private static final LesionTable TABLE =
      new LesionTable(
          new double[][] {{0.5, 0.5}, {0.9, 0.1}},
          new double[][] {{0.8, 0.2}, {0.1, 0.9}},
          new double[] {0.3, 0.7},
          new double[] {0.5, 0.5});

  private static PhotoEvidence saying(double type0) {
    return new PhotoEvidence(
        new double[] {Math.log(type0), Math.log(1 - type0)},
        new double[] {Math.log(0.5), Math.log(0.5)},
        1,
        0.6);
  }

  private static double logRatio(Burst burst, double onsetHours) {
    double[] types = new Pooling(1, 0).types(burst, TABLE);
    return Pooling.logRatio(types, 0, onsetHours, TABLE);
  }

  @Test
  void anUnsurePhotoSaysNothing() {
    var burst = Burst.weighted(List.of(saying(0.5)), List.of(80));
    assertThat(logRatio(burst, Double.NaN)).isCloseTo(0, within(1e-6));
  }

  @Test
  void aCertainPhotoGivesTheTablesLikelihoodRatio() {
    var burst = Burst.weighted(List.of(saying(1 - 1e-9)), List.of(80));
    assertThat(logRatio(burst, Double.NaN)).isCloseTo(Math.log(0.8 / 0.1), within(1e-4));
    assertThat(logRatio(burst, 1)).isCloseTo(Math.log(0.9 / 0.1), within(1e-4));
    assertThat(logRatio(burst, 500)).isCloseTo(Math.log(0.9 / 0.1), within(1e-4));
  }

  @Test
  void morePhotosThatAgreeSayMore() {
    var one = Burst.weighted(List.of(saying(0.7)), List.of(50));
    var three = Burst.weighted(List.of(saying(0.7), saying(0.7), saying(0.7)), List.of(50, 50, 50));
    assertThat(logRatio(three, Double.NaN)).isGreaterThan(logRatio(one, Double.NaN));
  }

  @Test
  void betterPhotosWeighMore() {
    var burst = Burst.weighted(List.of(saying(0.5), saying(0.5)), List.of(99, 24));
    assertThat(burst.weights()).containsExactly(0.8, 0.2);
  }

  @Test
  void missingAnswersHaveTheirOwnIndicator() {
    var names = InterviewFeatures.names();
    double[] none = InterviewFeatures.of(Map.of());
    double[] no = InterviewFeatures.of(Map.of("cough", 0.0));
    double[] yes = InterviewFeatures.of(Map.of("cough", 1.0));
    assertThat(none).hasSize(names.size());
    int cough = names.indexOf("cough");
    assertThat(List.of(none[cough], no[cough], yes[cough])).containsExactly(0.0, -0.5, 0.5);
    assertThat(none[cough + 1]).isEqualTo(1);
    assertThat(yes[cough + 1]).isZero();
  }

  @Test
  void statedFindingsAreCountedAndOthersAreNot() {
    assertThat(FindingsFeatures.of(Map.of())).containsOnly(0);
    double[] stated =
        FindingsFeatures.of(Map.of("follicles", "buds", "redness", "2", "tender_nodes", "true"));
    assertThat(stated).containsExactly(0, 1, 0, 0, 0, 0, 2, 1, 0, 1);
    assertThat(FindingsFeatures.of(Map.of("redness", "many"))).containsOnly(0);
  }

  @Test
  void aLayerRefusesAnotherNumberOfFeatures() {
    var layer = new Logistic(1, new double[] {2});
    assertThat(layer.logit(new double[] {3})).isEqualTo(7);
    assertThat(layer.rescaled(2, 1).logit(new double[] {3})).isEqualTo(15);
    assertThatThrownBy(() -> layer.logit(new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
