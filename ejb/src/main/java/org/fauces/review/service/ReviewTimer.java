package org.fauces.review.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.fauces.review.domain.ReviewCalendar.Period;

/** Looks every few minutes for periods that have ended and for reviews that are late. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "KeyCheck", "AuditGuard"})
@PermitAll // called by the container alone, by its timer
public class ReviewTimer {
  private static final System.Logger LOG = System.getLogger(ReviewTimer.class.getName());

  @Inject ReviewRows rows;
  @Inject ReviewOpening opening;
  @Inject ReviewPolicy policy;
  @Inject Clock clock;

  // not persistent: each node looks, and the rows decide who does it
  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    unstopped("Reviews", this::open);
    unstopped("Late reviews", this::remind);
  }

  private void open() {
    var period = policy.calendar().lastEnded(clock.instant());
    unstopped("The review of the group", () -> openOfGroup(period));
    for (UUID facilityId : rows.facilitiesWithout(period.from(), period.to())) {
      unstopped("The review of facility " + facilityId, () -> opening.open(facilityId, period));
    }
  }

  private void openOfGroup(Period period) {
    var first = rows.firstFacilityAt().filter(at -> at.isBefore(period.to()));
    if (first.isPresent() && rows.isGroupWithout(period.from())) {
      opening.openOfGroup(period);
    }
  }

  private void remind() {
    var now = clock.instant();
    for (UUID reviewId : rows.overdue(now)) {
      unstopped("The late review " + reviewId, () -> remind(reviewId, now));
    }
  }

  private void remind(UUID reviewId, Instant now) {
    if (rows.find(reviewId).filter(review -> review.needsAlarm(now)).isPresent()) {
      opening.overdue(reviewId);
    }
  }

  /** What fails is looked for again next time, and holds up nothing else. */
  private static void unstopped(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) { // its message may quote rows
      LOG.log(Level.WARNING, "{0} cannot be looked for yet: {1}", what, e.getClass().getName());
    }
  }
}
