package org.fauces.review.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.review.domain.AuditReview;

/**
 * A review: how it was drawn and how much is left. {@code signedOffAt} is null while something is.
 */
public record ReviewView(
    UUID id,
    Instant from,
    Instant to,
    String seed,
    long population,
    int sampleSize,
    Instant openedAt,
    Instant dueAt,
    Instant signedOffAt,
    long events,
    long remaining) {

  static ReviewView of(AuditReview review, long events, long remaining) {
    return new ReviewView(
        review.id(),
        review.from(),
        review.to(),
        review.seed(),
        review.population(),
        review.sampleSize(),
        review.openedAt(),
        review.dueAt(),
        review.signedOffAt(),
        events,
        remaining);
  }
}
