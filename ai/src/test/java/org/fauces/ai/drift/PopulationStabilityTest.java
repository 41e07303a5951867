package org.fauces.ai.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {
  private static final Bins HALVES = new Bins(List.of(0.5), List.of(0.5, 0.5, 0.0), 1000);

  @Test
  void theIndexIsThatOfItsFormula() {
    var index = stability(HALVES, 30, 70);
    // (.3-.5) ln(.3/.5) + (.7-.5) ln(.7/.5), by hand
    assertThat(index.index()).isCloseTo(0.16946, within(1e-5));
    assertThat(index.count()).isEqualTo(100);
  }

  @Test
  void thePopulationOfTheTrainingIsStable() {
    assertThat(stability(HALVES, 500, 500).index()).isEqualTo(0);
  }

  @Test
  void whatIsNotKnownAnyMoreIsADifferentPopulation() {
    var stability = new PopulationStability(HALVES);
    IntStream.range(0, 100).forEach(i -> stability.add(i < 60 ? null : Double.valueOf(i % 2)));
    assertThat(stability.index()).isGreaterThan(0.25);
  }

  @Test
  void anEmptyBinDoesNotMakeTheIndexInfinite() {
    assertThat(stability(HALVES, 100, 0).index()).isFinite().isGreaterThan(1);
  }

  @Test
  void nothingSeenIsNotStable() {
    assertThat(stability(HALVES, 0, 0).index()).isNaN();
    assertThat(stability(HALVES, 0, 0).expectedByChance()).isNaN();
  }

  @Test
  void chanceAloneMakesWhatIsExpectedOfIt() {
    var random = new Random(3);
    var training = random.doubles(5_000).boxed().toList();
    var bins = Bins.ofQuantiles(training, 10);
    var stabilities =
        Stream.generate(
                () -> {
                  var stability = new PopulationStability(bins);
                  random.doubles(300).forEach(stability::add);
                  return stability;
                })
            .limit(200)
            .toList();
    double mean =
        stabilities.stream().mapToDouble(PopulationStability::index).average().orElseThrow();
    // the bin of what is not known is empty in both
    double expected = stabilities.get(0).expectedByChance();
    assertThat(expected).isCloseTo(9 * (1 / 300.0 + 1 / 5_000.0), within(1e-12));
    assertThat(mean).isCloseTo(expected, within(0.15 * expected));
  }

  @Test
  void binsHoldAboutAsMuchAsEachOther() {
    var bins = Bins.ofQuantiles(IntStream.range(0, 1000).mapToObj(Double::valueOf).toList(), 10);
    assertThat(bins.edges()).hasSize(9);
    assertThat(bins.shares().subList(0, 10)).allSatisfy(s -> assertThat(s).isBetween(0.09, 0.11));
    assertThat(bins.shares().get(10)).isZero();
  }

  @Test
  void anAnswerOfYesOrNoHasThreeBins() {
    var bins = Bins.ofQuantiles(List.of(0.0, 1.0, 1.0, Double.NaN), 10);
    assertThat(bins.edges()).containsExactly(0.0);
    assertThat(bins.shares()).containsExactly(0.25, 0.5, 0.25);
    assertThat(bins.binOf(null)).isEqualTo(2);
  }

  @Test
  void whatEverybodyAnswersAlikeStillShowsAChange() {
    var bins = Bins.ofQuantiles(List.of(1.0, 1.0, 1.0), 10);
    assertThat(stabilityOf(bins, 1.0, 1.0, 1.0).index()).isZero();
    assertThat(stabilityOf(bins, 1.0, 1.0, 0.0).index()).isFinite().isGreaterThan(0.25);
    assertThat(stabilityOf(bins, 1.0, 1.0, 2.0).index()).isFinite().isGreaterThan(0.25);
  }

  @Test
  void binsThatContradictThemselvesAreRefused() {
    assertThatThrownBy(() -> new Bins(List.of(2.0, 1.0), List.of(0.5, 0.5, 0.0, 0.0), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edges");
    assertThatThrownBy(() -> new Bins(List.of(1.0), List.of(0.5, 0.5), 1))
        .hasMessageContaining("number of shares");
    assertThatThrownBy(() -> new Bins(List.of(1.0), List.of(0.5, 0.4, 0.0), 1))
        .hasMessageContaining("sum");
    assertThatThrownBy(() -> new Bins(List.of(1.0), List.of(Double.NaN, 0.5, 0.5), 1))
        .hasMessageContaining("share");
  }

  private static PopulationStability stability(Bins bins, int low, int high) {
    var stability = new PopulationStability(bins);
    IntStream.range(0, low).forEach(i -> stability.add(0.0));
    IntStream.range(0, high).forEach(i -> stability.add(1.0));
    return stability;
  }

  private static PopulationStability stabilityOf(Bins bins, Double... values) {
    var stability = new PopulationStability(bins);
    List.of(values).forEach(stability::add);
    return stability;
  }
}
