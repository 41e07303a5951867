package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.quality.domain.DriftLevel;

/** From where on drift is one, over how long it is watched and how often. */
@ApplicationScoped
class DriftRules {
  /** Population stability index; above 0; not required. */
  @Inject
  @ConfigProperty(name = "fauces.drift.warn-above", defaultValue = "0.2")
  double warnAbove;

  /** Population stability index; at least that of the warning; not required. */
  @Inject
  @ConfigProperty(name = "fauces.drift.alarm-above", defaultValue = "0.25")
  double alarmAbove;

  /** In examinations; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.drift.least-examinations", defaultValue = "200")
  int leastExaminations;

  /** In days; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.drift.days", defaultValue = "28")
  int days;

  /** In hours; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.drift.check-hours", defaultValue = "168")
  int checkHours;

  DriftLevel level(double index, double expectedByChance) {
    double drift = index - expectedByChance; // else few examinations would always drift
    if (drift > alarmAbove) {
      return DriftLevel.ALARM;
    }
    return drift > warnAbove ? DriftLevel.WARNING : DriftLevel.STABLE;
  }

  boolean isEnough(long examinations) {
    return examinations >= Math.max(1, leastExaminations);
  }

  Duration window() {
    return Duration.ofDays(Math.max(1, days));
  }

  Duration interval() {
    return Duration.ofHours(Math.max(1, checkHours));
  }
}
