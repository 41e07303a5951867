package org.fauces.review.service;

import java.util.UUID;

/** What is to be written about an event of a review; never printed. */
public record CommentOnEvent(UUID reviewId, UUID eventId, String text) {
  @Override
  public String toString() {
    return "CommentOnEvent[" + reviewId + "/" + eventId + "]";
  }
}
