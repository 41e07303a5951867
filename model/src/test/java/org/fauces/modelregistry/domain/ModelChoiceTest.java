package org.fauces.modelregistry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();

  private final ModelChoice choice = new ModelChoice();

  @Test
  void theShippedModelFollowsTheProductUntilSomebodyChooses() {
    choice.followShipped(FIRST, NOW);
    assertThat(choice.isOfNobody()).isTrue();
    choice.activate(SECOND, SOMEBODY, NOW);
    assertThat(choice.isOfNobody()).isFalse();
  }

  @Test
  void aRollbackGoesBackOnce() {
    choice.followShipped(FIRST, NOW);
    choice.activate(SECOND, SOMEBODY, NOW);
    choice.rollBack(SOMEBODY, NOW);
    assertThat(choice.activeId()).contains(FIRST);
    assertThat(choice.previousId()).isEmpty();
  }

  @Test
  void whatIsActivatedLeavesTheShadow() {
    choice.followShipped(FIRST, NOW);
    choice.shadow(SECOND);
    choice.activate(SECOND, SOMEBODY, NOW);
    assertThat(choice.shadowId()).isEmpty();
  }

  @Test
  void whatIsRetiredIsNotGoneBackTo() {
    choice.followShipped(FIRST, NOW);
    choice.activate(SECOND, SOMEBODY, NOW);
    choice.forget(FIRST);
    assertThat(choice.previousId()).isEmpty();
  }
}
