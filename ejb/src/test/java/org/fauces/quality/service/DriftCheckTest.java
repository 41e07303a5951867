package org.fauces.quality.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.quality.domain.DriftLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftCheckTest {
  private static final UUID FACILITY = UUID.randomUUID();
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final List<UUID> alarmed = new ArrayList<>();
  private final DriftCheck check = new DriftCheck();
  private DriftLevel level = DriftLevel.STABLE;
  private boolean isClaimed = true;
  private Instant next;

  @BeforeEach
  void connect() {
    check.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    check.audit = new AuditSubjects();
    check.rules = new DriftRules();
    check.rules.checkHours = 168;
    check.drift =
        new Drift() {
          @Override
          DriftView of(UUID facilityId) {
            return new DriftView(
                facilityId, NOON, NOON, level, "m", "1", "00", "nobody", 0, 0, 0, 0, List.of());
          }
        };
    check.rows =
        new DriftRows() {
          @Override
          boolean claim(UUID facilityId, Instant now, Instant until) {
            next = until;
            return isClaimed;
          }
        };
    check.alarms =
        new Alarms() {
          @Override
          public void raise(
              AlarmKind kind, EntityKind subject, UUID subjectId, UUID facilityId, UUID account) {
            assertThat(kind).isEqualTo(AlarmKind.INPUT_DRIFT);
            alarmed.add(facilityId);
          }
        };
  }

  @Test
  void inputsThatDriftedRaiseAnAlarmForTheFacility() {
    level = DriftLevel.ALARM;
    check.check(FACILITY);
    assertThat(alarmed).containsExactly(FACILITY);
    assertThat(next).isEqualTo(NOON.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @EnumSource(names = "ALARM", mode = EnumSource.Mode.EXCLUDE)
  void lessThanThatRaisesNone(DriftLevel lesser) {
    level = lesser;
    check.check(FACILITY);
    assertThat(alarmed).isEmpty();
  }

  @Test
  void whatAnotherNodeDoesIsDoneOnce() {
    level = DriftLevel.ALARM;
    isClaimed = false;
    check.check(FACILITY);
    assertThat(alarmed).isEmpty();
  }
}
