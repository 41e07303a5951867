package org.fauces.review.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.review.domain.AuditReview;

/**
 * A review: how it was drawn, how many of its events one is shown, and how many of those are left.
 * {@code signedOffAt} is null while any of the whole is left, {@code facilityId} in the review of
 * what belongs to no facility.
 */
public record ReviewView(
    UUID id,
    UUID facilityId,
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
        review.facilityId(),
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
