package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.SignInName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An envelope that was opened is not forgotten, and its name is nobody else's. */
@Tag("NSG-1.2-07")
class BreakGlassReminderTest {
  private final AccountWorld.HandClock clock =
      new AccountWorld.HandClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final BreakGlass glass = BreakGlass.make();
  private final List<AlarmKind> alarms = new ArrayList<>();
  private final BreakGlassReminder reminder = new BreakGlassReminder();

  @BeforeEach
  void wire() {
    reminder.rows =
        new BreakGlassRows() {
          @Override
          Optional<BreakGlass> lock() {
            return Optional.of(glass);
          }
        };
    reminder.alarms =
        new Alarms() {
          @Override
          public void raise(
              AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
            alarms.add(kind);
          }
        };
    reminder.audit = new AuditSubjects();
    reminder.clock = clock;
    glass.seal(UUID.randomUUID(), UUID.randomUUID(), clock.instant());
  }

  @Test
  void everyDayOnceUntilItIsSealedAgain() {
    glass.open(clock.instant(), Duration.ofHours(4));
    glass.close(clock.instant());

    hours(3 * 24);
    assertThat(alarms).hasSize(3).containsOnly(AlarmKind.BREAK_GLASS_UNSEALED);

    glass.seal(UUID.randomUUID(), UUID.randomUUID(), clock.instant());
    hours(3 * 24);
    assertThat(alarms).hasSize(3);
  }

  @Test
  void whileItIsSealedNobodyIsReminded() {
    hours(2 * 24);
    assertThat(alarms).isEmpty();
  }

  /** Every hour each of two nodes looks. */
  private void hours(int count) {
    for (int hour = 0; hour < count; hour++) {
      clock.pass(Duration.ofHours(1));
      reminder.remind();
      reminder.remind();
    }
  }

  @Test
  void itsNameIsTakenBeforeThereIsSuchAnAccount() {
    var empty = new Accounts(); // no database is asked
    assertThat(empty.isNameTaken(SignInName.of("Break-Glass"))).isTrue();
  }
}
