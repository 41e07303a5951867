package org.fauces.review.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.review.domain.AuditReview;
import org.fauces.review.domain.ReviewItem;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TextRules;

/**
 * Reviews the events that a period chose. Whoever reviews leaves what they did themselves to
 * somebody else: a review ends when each of its events is signed off by another than its doer, in
 * the group's by somebody whose facility it concerns.
 */
@Stateless
@RolesAllowed({AUDITOR, SECURITY_OFFICER})
public class ReviewService {
  /** In code points. */
  public static final int MAX_COMMENT = 2_000;

  private static final UUID BEGINNING = new UUID(0, 0);

  @Inject ReviewRows rows;
  @Inject ReviewItems items;
  @Inject ReviewViews views;
  @Inject ReviewComments comments;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /**
   * The reviews of the facility and of the group: first what is not signed off, then the newest.
   */
  @Audited(AuditAction.AUDIT_REVIEW_LIST)
  public List<ReviewView> list() {
    return rows.list(caller.facilityId()).stream().map(this::own).map(views::review).toList();
  }

  /** A review with its events from the one after {@code after} on, or from the first. */
  @Audited(AuditAction.AUDIT_REVIEW_READ)
  public ReviewDetail get(UUID id, UUID after) {
    audit.about(EntityKind.AUDIT_REVIEW, id);
    var part = own(rows.find(id).orElseThrow(NotFound::new));
    var place = after == null ? BEGINNING : after;
    var found = items.list(part, place, ReviewDetail.PAGE + 1);
    boolean hasMore = found.size() > ReviewDetail.PAGE;
    var shown = hasMore ? found.subList(0, ReviewDetail.PAGE) : found;
    var next = hasMore ? shown.get(shown.size() - 1).eventId() : null;
    return new ReviewDetail(views.review(part), views.items(part.review(), shown), next);
  }

  /** Writes about an event, in place of what was written before; not once it is signed off. */
  @Audited(AuditAction.AUDIT_REVIEW_COMMENT)
  public void comment(CommentOnEvent command) {
    audit.about(EntityKind.AUDIT_REVIEW, command.reviewId());
    audit.about(EntityKind.AUDIT_EVENT, command.eventId());
    var part = own(rows.lock(command.reviewId()).orElseThrow(NotFound::new));
    var item = items.find(part, command.eventId()).orElseThrow(NotFound::new);
    new TextRules().optionalText("/comment", command.text(), MAX_COMMENT).enforce();
    requireReviewable(item);
    var sealed = ReviewComments.seal(comments.keyOf(part.review()), item, command.text());
    item.comment(sealed, caller.accountId(), clock.instant());
    rows.flush();
  }

  /** Signs off all that is left of what the caller is shown of a review, save their own deeds. */
  @Audited(AuditAction.AUDIT_REVIEW_SIGN_OFF)
  public ReviewView signOff(UUID id) {
    audit.about(EntityKind.AUDIT_REVIEW, id);
    var part = own(rows.lock(id).orElseThrow(NotFound::new));
    if (part.review().isSignedOff()) {
      audit.leaveUntouched();
      return views.review(part);
    }
    var now = Instants.micros(clock.instant());
    int signed = items.signOff(part, caller.accountId(), now);
    if (!items.isAnyLeft(id)) {
      part.review().signOff(now);
      rows.flush();
    } else if (signed == 0) {
      requireNothingLeft(part);
      audit.leaveUntouched();
    }
    return views.review(part);
  }

  private void requireNothingLeft(ReviewPart part) {
    if (items.remaining(part) > 0) {
      throw ownDeeds();
    }
  }

  private void requireReviewable(ReviewItem item) {
    if (item.isOf(caller.accountId())) {
      throw ownDeeds();
    }
    if (item.signedOffBy() != null) {
      throw new DomainException(ProblemType.SIGNED_OFF, null);
    }
  }

  private static DomainException ownDeeds() {
    return new DomainException(
        ProblemType.FORBIDDEN, "Nobody reviews what they did themselves; somebody else must.");
  }

  private ReviewPart own(AuditReview review) {
    if (review.facilityId() != null) {
      caller.requireAt(review.facilityId());
    }
    return new ReviewPart(review, caller.facilityId());
  }
}
