package org.fauces.review.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.review.domain.AuditReview;
import org.fauces.review.domain.ReviewCalendar.Period;
import org.fauces.shared.domain.TimeOrderedId;

/** Opens reviews and says that they are late, each in a transaction of its own. */
@Stateless
@PermitAll // called by ReviewTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReviewOpening {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;

  @Inject ReviewRows rows;
  @Inject ReviewSample sample;
  @Inject ReviewItems items;
  @Inject ReviewPolicy policy;
  @Inject ReviewComments comments;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Of two nodes at once the unique period lets one; the other's transaction is undone. */
  @Audited(AuditAction.AUDIT_REVIEW_OPEN)
  public void open(UUID facilityId, Period period) {
    audit.about(EntityKind.FACILITY, facilityId);
    var id = TimeOrderedId.next();
    draw(AuditReview.open(id, facilityId, period, comments.newKey(id).wrapped()));
  }

  /** The same of what belongs to no facility. */
  @Audited(AuditAction.AUDIT_REVIEW_OPEN)
  public void openOfGroup(Period period) {
    var id = TimeOrderedId.next();
    draw(AuditReview.ofGroup(id, period, comments.newKey(id).wrapped()));
  }

  private void draw(AuditReview review) {
    audit.about(EntityKind.AUDIT_REVIEW, review.id());
    var population = sample.population(review);
    rows.add(review.drawn(seed(), policy.sampleSize(), population, clock.instant()));
    sample.draw(review);
    sample.addKinds(review, policy.always());
    sample.nameDoers(review);
  }

  @Audited(AuditAction.AUDIT_REVIEW_OVERDUE)
  public void overdue(UUID reviewId) {
    audit.about(EntityKind.AUDIT_REVIEW, reviewId);
    var review = rows.lock(reviewId).orElseThrow();
    if (!review.needsAlarm(clock.instant())) {
      audit.leaveUntouched(); // another node was first
      return;
    }
    review.alarmed(clock.instant());
    var facilities = lateAt(review);
    facilities.forEach(facilityId -> late(review, facilityId));
    if (facilities.isEmpty()) {
      late(review, null); // nothing is left, and nobody has said so
    }
  }

  private void late(AuditReview review, UUID facilityId) {
    alarms.raise(AlarmKind.REVIEW_OVERDUE, EntityKind.AUDIT_REVIEW, review.id(), facilityId, null);
  }

  /** Of the group's review, wherever somebody has yet to sign something off. */
  private List<UUID> lateAt(AuditReview review) {
    if (review.facilityId() != null) {
      return List.of(review.facilityId());
    }
    return rows.openFacilities().stream()
        .filter(facilityId -> items.remaining(new ReviewPart(review, facilityId)) > 0)
        .toList();
  }

  private static String seed() {
    var bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
