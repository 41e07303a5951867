package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.service.FacilityDirectory;
import org.fauces.quality.domain.CalendarPeriod;
import org.fauces.quality.domain.Grouping;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;

/**
 * Cuts what is asked for into pieces of one facility and one period of its own calendar, each of
 * which an index answers.
 */
@ApplicationScoped
class Slices {
  @Inject FacilityDirectory facilities;
  @Inject Clock clock;

  /** Each piece is a statement or a few; more than so many would keep everybody else waiting. */
  private static final int MOST = 1_000;

  /** One piece: key is the facility's or the month's where that is what is grouped by. */
  record Slice(UUID facilityId, Instant from, Instant to, String key) {}

  /** The pieces of all of them; refuses months of more facilities than can be counted in time. */
  List<Slice> of(List<UUID> facilities, CalendarPeriod period, Grouping by) {
    long pieces = by == Grouping.MONTH ? period.months().size() : 1;
    if (pieces * facilities.size() > MOST) {
      throw DomainException.invalid("/from", "fewer-months");
    }
    return facilities.stream().flatMap(id -> of(id, period, by).stream()).toList();
  }

  private List<Slice> of(UUID facilityId, CalendarPeriod period, Grouping by) {
    var zone = zoneOf(facilityId);
    if (by != Grouping.MONTH) {
      var key = by == Grouping.FACILITY ? facilityId.toString() : null;
      return List.of(slice(facilityId, period, zone, key));
    }
    return period.months().stream()
        .map(month -> slice(facilityId, month, zone, month.month()))
        .toList();
  }

  /** The year up to today at the first of the facilities. */
  CalendarPeriod lastYear(List<UUID> asked) {
    var today = LocalDate.now(clock.withZone(zoneOf(asked.get(0))));
    return new CalendarPeriod(today.minusYears(1).plusDays(1), today);
  }

  private ZoneId zoneOf(UUID facilityId) {
    return facilities.zoneOf(facilityId).orElseThrow(NotFound::new);
  }

  private static Slice slice(UUID facilityId, CalendarPeriod period, ZoneId zone, String key) {
    return new Slice(facilityId, period.begin(zone), period.end(zone), key);
  }
}
