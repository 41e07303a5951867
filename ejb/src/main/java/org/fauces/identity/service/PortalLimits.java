package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a browser is left alone before it locks, and before its session ends. */
@ApplicationScoped
public class PortalLimits {
  /** Use is kept to the minute, so that what is kept may be older than the use by that. */
  private static final Duration KEPT_TO = Duration.ofMinutes(1);

  @Inject
  @ConfigProperty(name = "fauces.portal.lock-after-minutes", defaultValue = "5")
  int lockAfterMinutes;

  @Inject
  @ConfigProperty(name = "fauces.portal.end-after-minutes", defaultValue = "15")
  int endAfterMinutes;

  /** After which time without a gesture the browser locks itself. */
  public Duration lockAfter() {
    return Duration.ofMinutes(lockAfterMinutes);
  }

  /** After which time the server locks it, whatever the browser does. */
  Duration lockedAfter() {
    return lockAfter().plus(KEPT_TO);
  }

  Duration overAfter() {
    return Duration.ofMinutes(endAfterMinutes).plus(KEPT_TO);
  }
}
