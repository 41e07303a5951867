package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.protection.format.DataKey;
import org.fauces.protection.format.ObjectId;
import org.fauces.protection.service.Keys;
import org.fauces.review.domain.AuditReview;
import org.fauces.review.domain.ReviewItem;

/** Comments of reviews: each review has a key of its own, each comment is bound to its event. */
@ApplicationScoped
class ReviewComments {
  @Inject Keys keys;

  /** The key of a review's comments. */
  DataKey keyOf(AuditReview review) {
    return keys.open(review.wrappedKey(), id(review.id()));
  }

  DataKey newKey(UUID reviewId) {
    return keys.create(id(reviewId));
  }

  static byte[] seal(DataKey key, ReviewItem item, String text) {
    return key.sealText(field(item), text);
  }

  /** The comment in clear; null when there is none. */
  static String open(DataKey key, ReviewItem item) {
    return item.comment() == null ? null : key.openText(field(item), item.comment());
  }

  private static ObjectId id(UUID reviewId) {
    return new ObjectId("audit-review", reviewId);
  }

  private static String field(ReviewItem item) {
    return "comment." + item.eventId();
  }
}
