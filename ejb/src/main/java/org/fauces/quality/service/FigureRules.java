package org.fauces.quality.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.quality.service.ConcordanceRows.Window;

/** What the installation has set about figures. */
@ApplicationScoped
class FigureRules {
  /** In examinations; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.figures.least", defaultValue = "10")
  int least;

  /** In hours; whole number from 0; not required. */
  @Inject
  @ConfigProperty(name = "fauces.figures.test-hours-before", defaultValue = "24")
  int testHoursBefore;

  /** In hours; whole number from 0; not required. */
  @Inject
  @ConfigProperty(name = "fauces.figures.test-hours-after", defaultValue = "72")
  int testHoursAfter;

  /** Fewer than so many are withheld. */
  int least() {
    return Math.max(1, least);
  }

  Window window() {
    return new Window(Math.max(0, testHoursBefore), Math.max(0, testHoursAfter));
  }
}
