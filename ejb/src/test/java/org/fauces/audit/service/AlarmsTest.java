package org.fauces.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.Alarm;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found every hour is not said every hour. */
class AlarmsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final UUID SUBJECT = UUID.randomUUID();

  private final List<Alarm> raised = new ArrayList<>();
  private final Alarms alarms = new Alarms();

  @BeforeEach
  void wire() {
    alarms.rows = new ListedRows();
    alarms.metrics =
        new AlarmMetrics() {
          @Override
          void raised(AlarmKind kind) {}
        };
  }

  @Test
  void whatWaitsIsNotRaisedAgain() {
    raiseAfter(Duration.ZERO);
    raiseAfter(Duration.ofDays(3));
    assertThat(raised).hasSize(1);
  }

  @Test
  void whatWasHandledIsRaisedAgainWhenADayIsOver() {
    raiseAfter(Duration.ZERO);
    raised.get(0).handle(UUID.randomUUID(), NOON);
    raiseAfter(Duration.ofHours(23));
    assertThat(raised).hasSize(1);
    raiseAfter(Duration.ofHours(24));
    assertThat(raised).hasSize(2);
  }

  @Test
  void whatMayBeSeenEveryMinuteIsSaidOnceAnHour() {
    raiseHourlyAfter(Duration.ZERO);
    raised.get(0).handle(UUID.randomUUID(), NOON);
    raiseHourlyAfter(Duration.ofMinutes(59));
    assertThat(raised).hasSize(1);
    raiseHourlyAfter(Duration.ofMinutes(60));
    assertThat(raised).hasSize(2);
  }

  @Test
  void whatIsRaisedApartIsSaidOnceAnHourToo() {
    raiseApartAfter(Duration.ZERO);
    raiseApartAfter(Duration.ofHours(2));
    assertThat(raised).as("it waits").hasSize(1);
    raised.get(0).handle(UUID.randomUUID(), NOON);
    raiseApartAfter(Duration.ofMinutes(59));
    assertThat(raised).hasSize(1);
    raiseApartAfter(Duration.ofMinutes(60));
    assertThat(raised).hasSize(2);
  }

  private void raiseApartAfter(Duration time) {
    alarms.clock = Clock.fixed(NOON.plus(time), ZoneOffset.UTC);
    alarms.raiseHourlyApart(AlarmKind.REFUSALS_UNRECORDED, EntityKind.NODE, SUBJECT);
  }

  private void raiseHourlyAfter(Duration time) {
    alarms.clock = Clock.fixed(NOON.plus(time), ZoneOffset.UTC);
    alarms.raiseHourly(AlarmKind.CONCURRENT_USE, EntityKind.ACCOUNT, SUBJECT, null, SUBJECT);
  }

  private void raiseAfter(Duration time) {
    alarms.clock = Clock.fixed(NOON.plus(time), ZoneOffset.UTC);
    alarms.raiseDaily(
        AlarmKind.LAST_ADMINISTRATOR_KEPT, EntityKind.ACCOUNT, SUBJECT, null, SUBJECT);
  }

  private final class ListedRows extends AlarmRows {
    @Override
    boolean isOpen(AlarmKind kind, UUID subjectId, UUID facilityId) {
      return raised.stream().anyMatch(Alarm::isOpen);
    }

    @Override
    boolean isRaisedSince(AlarmKind kind, UUID subjectId, Instant time) {
      return raised.stream().anyMatch(alarm -> alarm.raisedAt().isAfter(time));
    }

    @Override
    boolean isTold(AlarmKind kind, UUID subjectId, Instant time) {
      return isOpen(kind, subjectId, null) || isRaisedSince(kind, subjectId, time);
    }

    @Override
    void addApart(Alarm alarm) {
      add(alarm);
    }

    @Override
    void add(Alarm alarm) {
      raised.add(alarm);
    }
  }
}
