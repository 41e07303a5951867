package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.fauces.audit.domain.Alarm;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;

/**
 * Raises alarms in the transaction of the use case that met the cause. As long as one waits to be
 * looked at, the same again says nothing new and is not raised.
 */
@ApplicationScoped
public class Alarms {
  private static final Duration ONE_HOUR = Duration.ofHours(1);
  private static final Duration ONE_DAY = Duration.ofDays(1);

  @Inject AlarmRows rows;
  @Inject AlarmMetrics metrics;
  @Inject Clock clock;

  /** The same for what is found again and again: once handled, not before a day is over. */
  public void raiseDaily(
      AlarmKind kind, EntityKind subject, UUID subjectId, UUID facilityId, UUID accountId) {
    if (!rows.isRaisedSince(kind, subjectId, clock.instant().minus(ONE_DAY))) {
      raise(kind, subject, subjectId, facilityId, accountId);
    }
  }

  /** The same for what may be seen every minute. */
  public void raiseHourly(
      AlarmKind kind, EntityKind subject, UUID subjectId, UUID facilityId, UUID accountId) {
    if (!rows.isRaisedSince(kind, subjectId, clock.instant().minus(ONE_HOUR))) {
      raise(kind, subject, subjectId, facilityId, accountId);
    }
  }

  /**
   * The same for the group, in the transaction of a count and nowhere else: that has connections of
   * its own, since the use case that failed still holds one.
   */
  public void raiseHourlyApart(AlarmKind kind, EntityKind subject, UUID subjectId) {
    var now = clock.instant();
    if (!rows.isTold(kind, subjectId, now.minus(ONE_HOUR))) {
      rows.addApart(Alarm.raise(kind, now).about(subject, subjectId));
      metrics.raised(kind);
    }
  }

  /**
   * Raises an alarm about an object.
   *
   * @param facilityId whose security officer; null for the group's
   * @param accountId whose doing it was; null where it was nobody's
   */
  public void raise(
      AlarmKind kind, EntityKind subject, UUID subjectId, UUID facilityId, UUID accountId) {
    if (!rows.isOpen(kind, subjectId, facilityId)) {
      raiseEach(kind, subject, subjectId, facilityId, accountId);
    }
  }

  /** The same for what is another matter each time, also while one waits. */
  public void raiseEach(
      AlarmKind kind, EntityKind subject, UUID subjectId, UUID facilityId, UUID accountId) {
    rows.add(
        Alarm.raise(kind, clock.instant())
            .concerning(facilityId, accountId)
            .about(subject, subjectId));
    metrics.raised(kind);
  }
}
