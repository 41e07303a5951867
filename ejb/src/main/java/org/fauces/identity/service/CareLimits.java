package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.identity.domain.RoleAssignment;

/** How long accounts may lie unused, and privileged roles unconfirmed. */
@ApplicationScoped
class CareLimits {
  @Inject
  @ConfigProperty(name = "fauces.accounts.dormant-days", defaultValue = "90")
  int dormantDays;

  @Inject
  @ConfigProperty(name = "fauces.accounts.dormant-days-privileged", defaultValue = "30")
  int dormantDaysPrivileged;

  @Inject
  @ConfigProperty(name = "fauces.accounts.review-days", defaultValue = "92")
  int reviewDays;

  @Inject
  @ConfigProperty(name = "fauces.accounts.review-grace-days", defaultValue = "14")
  int reviewGraceDays;

  /** What was used last at or before then is dormant. */
  Instant dormantSince(boolean isPrivileged, Instant now) {
    int days = isPrivileged ? Math.min(dormantDays, dormantDaysPrivileged) : dormantDays;
    return now.minus(Duration.ofDays(days));
  }

  boolean isDormant(Instant lastUsedAt, boolean isPrivileged, Instant now) {
    return !lastUsedAt.isAfter(dormantSince(isPrivileged, now));
  }

  /** What was confirmed at or before then has to be confirmed again. */
  Instant latestReviewDue(Instant now) {
    return now.minus(Duration.ofDays(reviewDays));
  }

  /** What was confirmed at or before then has lapsed. */
  Instant latestReviewLapsed(Instant now) {
    return latestReviewDue(now).minus(Duration.ofDays(reviewGraceDays));
  }

  /** When a privileged role ends unless somebody confirms it. */
  Instant lapsesAt(RoleAssignment role) {
    return role.reviewedAt().plus(Duration.ofDays((long) reviewDays + reviewGraceDays));
  }
}
