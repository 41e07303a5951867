package org.fauces.review.service;

import java.time.Instant;
import org.fauces.review.domain.Chosen;
import org.fauces.review.service.EventView.Named;

/** An event in a review, with what was written about it; never printed. */
public record ReviewItemView(
    EventView event,
    Chosen chosen,
    String comment,
    Named commentedBy,
    Instant commentedAt,
    Named signedOffBy,
    Instant signedOffAt) {

  @Override
  public String toString() {
    return "ReviewItemView[" + event.id() + "]";
  }
}
