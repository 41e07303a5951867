package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AbandonedRunsTest {
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();

  private final List<UUID> reclaimed = new ArrayList<>();

  @Test
  void aRunThatCannotBeReclaimedDoesNotHoldBackTheNext() {
    abandoned(List.of(FIRST, SECOND), FIRST).reclaimExpired();
    assertThat(reclaimed).containsExactly(SECOND);
  }

  @Test
  void theTimerNeverFails() {
    assertThatCode(() -> abandoned(null, null).reclaimExpired()).doesNotThrowAnyException();
  }

  private AbandonedRuns abandoned(List<UUID> found, UUID unreclaimed) {
    var abandoned = new AbandonedRuns();
    abandoned.clock = Clock.systemUTC();
    abandoned.runs =
        new AnalysisRuns() {
          @Override
          List<UUID> abandoned(Instant now, UUID leftByNode, int limit) {
            if (found == null) {
              throw new IllegalStateException("the database is away");
            }
            return found;
          }
        };
    abandoned.reclaimer =
        new RunReclaimer() {
          @Override
          public void reclaim(UUID runId) {
            if (runId.equals(unreclaimed)) {
              throw new IllegalStateException("the database is away");
            }
            reclaimed.add(runId);
          }
        };
    return abandoned;
  }
}
