package org.fauces.review.service;

import java.util.UUID;
import org.fauces.review.domain.AuditReview;

/** What of a review is shown at a facility: of its own all, of the group's what concerns it. */
record ReviewPart(AuditReview review, UUID facilityId) {
  boolean isOfGroup() {
    return review.facilityId() == null;
  }
}
