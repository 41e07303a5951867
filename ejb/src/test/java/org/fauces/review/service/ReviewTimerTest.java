package org.fauces.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.review.domain.AuditReview;
import org.fauces.review.domain.ReviewCalendar.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fails at one facility holds up no other. */
@Tag("NSG-2.6-10")
class ReviewTimerTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
  private static final UUID BROKEN = UUID.randomUUID();
  private static final UUID FACILITY = UUID.randomUUID();
  private static final UUID LATE = UUID.randomUUID();

  private final Opening opening = new Opening();
  private final Rows rows = new Rows();
  private final ReviewTimer timer = new ReviewTimer();

  @BeforeEach
  void assemble() {
    timer.rows = rows;
    timer.opening = opening;
    timer.policy = new ReviewPolicy();
    timer.policy.periodDays = 30;
    timer.policy.dueDays = 14;
    timer.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void oneFailureStopsNeitherTheOthersNorTheReminders() {
    timer.look();

    assertThat(opening.opened).containsExactly(FACILITY);
    assertThat(opening.reminded).containsExactly(LATE);
  }

  @Test
  void whatBelongsToNoFacilityIsReviewedOnce() {
    timer.look();
    timer.look();

    assertThat(opening.ofGroup).isEqualTo(1);
  }

  @Test
  void theGroupReviewsNoTimeBeforeItWas() {
    var end = timer.policy.calendar().lastEnded(NOW).to();
    for (var first : new Instant[] {null, NOW, end}) {
      rows.firstFacilityAt = first;
      timer.look();
      assertThat(opening.ofGroup).isZero();
    }

    rows.firstFacilityAt = end.minusSeconds(1);
    timer.look();
    assertThat(opening.ofGroup).isEqualTo(1);
  }

  @Test
  void remindersComeEvenIfNoReviewCanBeLookedFor() {
    rows.isBroken = true;
    timer.look();

    assertThat(opening.opened).isEmpty();
    assertThat(opening.reminded).containsExactly(LATE);
  }

  private final class Rows extends ReviewRows {
    private boolean isBroken;
    private Instant firstFacilityAt = Instant.EPOCH;

    @Override
    List<UUID> facilitiesWithout(Instant from, Instant to) {
      if (isBroken) {
        throw new IllegalStateException("no database");
      }
      return List.of(BROKEN, FACILITY);
    }

    @Override
    Optional<Instant> firstFacilityAt() {
      return Optional.ofNullable(firstFacilityAt);
    }

    @Override
    boolean isGroupWithout(Instant from) {
      if (isBroken) {
        throw new IllegalStateException("no database");
      }
      return opening.ofGroup == 0;
    }

    @Override
    List<UUID> overdue(Instant now) {
      return List.of(BROKEN, LATE);
    }

    @Override
    Optional<AuditReview> find(UUID id) {
      var due = NOW.minus(Duration.ofDays(1));
      var period = new Period(due.minus(Duration.ofDays(40)), due.minus(Duration.ofDays(10)), due);
      return Optional.of(AuditReview.open(id, FACILITY, period, new byte[0]));
    }
  }

  private static final class Opening extends ReviewOpening {
    private final List<UUID> opened = new ArrayList<>();
    private final List<UUID> reminded = new ArrayList<>();
    private int ofGroup;

    @Override
    public void open(UUID facilityId, Period period) {
      refuse(facilityId);
      opened.add(facilityId);
    }

    @Override
    public void openOfGroup(Period period) {
      ofGroup++;
    }

    @Override
    public void overdue(UUID reviewId) {
      refuse(reviewId);
      reminded.add(reviewId);
    }

    private static void refuse(UUID id) {
      if (id.equals(BROKEN)) {
        throw new IllegalStateException("broken");
      }
    }
  }
}
