package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.review.domain.ReviewCalendar;

/** How often how much is reviewed; what is chosen always cannot be switched off. */
@ApplicationScoped
class ReviewPolicy {
  /** Names of actions, and not constants: those of features that are not there choose nothing. */
  private static final Set<String> ALWAYS =
      Set.of(
          "AUDIT_EXPORT",
          "EMERGENCY_ACCESS_OPEN",
          "BREAK_GLASS_OPEN",
          "OPERATOR_COMMAND_BEGIN",
          "OPERATOR_COMMAND");

  /** In days; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.audit-review.period-days", defaultValue = "30")
  int periodDays;

  /** In days after the period's end; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.audit-review.due-days", defaultValue = "14")
  int dueDays;

  /** In events; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.audit-review.sample-size", defaultValue = "50")
  int sampleSize;

  ReviewCalendar calendar() {
    return new ReviewCalendar(periodDays, dueDays);
  }

  int sampleSize() {
    return Math.max(1, sampleSize);
  }

  Set<String> always() {
    return ALWAYS;
  }
}
