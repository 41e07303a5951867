package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionMixTest {
  @Test
  void theOthersKeepTheirProportionsWhenInfluenzaIsMoreFrequent() {
    var season = ConditionMix.reference().with(Condition.INFLUENZA, .60);
    assertThat(season.share(Condition.INFLUENZA)).isEqualTo(.60);
    assertThat(season.share(Condition.COLD) / season.share(Condition.COVID_19))
        .isCloseTo(.360 / .140, within(1e-12));
    assertThat(sum(season)).isCloseTo(1, within(1e-12));
  }

  @Test
  void trainingSeesMoreOfTheRare() {
    var mix = ConditionMix.training();
    assertThat(mix.share(Condition.INFLUENZA)).isCloseTo(.30, within(1e-12));
    assertThat(mix.share(Condition.COVID_19)).isCloseTo(.20, within(1e-12));
    assertThat(mix.share(Condition.GRANULAR_PHARYNX)).isCloseTo(.06, within(1e-12));
    assertThat(mix.share(Condition.HEALTHY)).isCloseTo(.05, within(1e-12));
    assertThat(mix.share(Condition.COLD)).isCloseTo(.39 * .360 / .525, within(1e-12));
    assertThat(sum(mix)).isCloseTo(1, within(1e-12));
  }

  @Test
  void theSeasonRisesFromFiveToSixtyPercentAndFalls() {
    double[] prevalence =
        IntStream.rangeClosed(1, 53)
            .mapToDouble(week -> ConditionMix.inWeek(week).share(Condition.INFLUENZA))
            .toArray();
    assertThat(prevalence[3]).isCloseTo(.60, within(1e-9));
    assertThat(prevalence[29]).isCloseTo(.05, within(1e-3));
    assertThat(prevalence[51]).isLessThan(prevalence[3]).isGreaterThan(prevalence[45]);
    assertThat(prevalence[7]).isLessThan(prevalence[3]).isGreaterThan(prevalence[15]);
  }

  @Test
  void whatIsNoMixIsRefused() {
    assertThatThrownBy(() -> new ConditionMix(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConditionMix(Map.of(Condition.COLD, -1.0, Condition.HEALTHY, 2.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConditionMix(Map.of(Condition.COLD, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConditionMix.reference().with(Condition.COLD, 1.2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConditionMix.inWeek(54)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double sum(ConditionMix mix) {
    return mix.shares().values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
