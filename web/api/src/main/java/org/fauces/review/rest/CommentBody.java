package org.fauces.review.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.review.service.CommentOnEvent;
import org.fauces.review.service.ReviewService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;

/** What a reviewer writes about an event. */
@Schema(name = "ReviewComment")
record CommentBody(@Schema(required = true, maxLength = ReviewService.MAX_COMMENT) String comment) {

  static CommentBody read(JsonFields fields) {
    return new CommentBody(
        fields
            .optionalText("comment", ReviewService.MAX_COMMENT)
            .orElseThrow(() -> DomainException.invalid("/comment", "required")));
  }

  CommentOnEvent command(UUID reviewId, UUID eventId) {
    return new CommentOnEvent(reviewId, eventId, comment);
  }

  @Override
  public String toString() {
    return "CommentBody[...]";
  }
}
