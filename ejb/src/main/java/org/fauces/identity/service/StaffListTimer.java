package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every night reads the list of the hospital's people where one is set. A list that is missing,
 * old, bad or suspicious changes nothing and raises an alarm.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@PermitAll // called by the container's timer alone
public class StaffListTimer {
  private static final System.Logger LOG = System.getLogger(StaffListTimer.class.getName());

  @Inject StaffListRun run;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.accounts.staff-list")
  Optional<String> path;

  /** In days since the file was written; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.accounts.staff-list-oldest-days", defaultValue = "3")
  int oldestDays;

  // not persistent: each node reads it, and the first to come follows it
  @Schedule(hour = "2", minute = "37", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void compare() {
    path.ifPresent(this::compare);
  }

  private void compare(String file) {
    try {
      if (isOld(Path.of(file))) {
        LOG.log(Level.WARNING, "The list of people is too old to be followed.");
        fail();
        return;
      }
      run.follow(read(Path.of(file))).ifPresent(StaffListTimer::say);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "The list of people was not followed: {0}", e.getClass().getName());
      fail();
    }
  }

  private boolean isOld(Path file) throws IOException {
    var oldest = clock.instant().minus(Duration.ofDays(Math.max(1, oldestDays)));
    return Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
  }

  private static void say(StaffComparison found) {
    LOG.log(
        Level.INFO,
        "The list of the hospital''s people was followed: {0} named, {1} disabled, {2} moved, {3} without an account.",
        found.people(),
        found.disabled().size(),
        found.moved().size(),
        found.unknown().size());
  }

  private static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(StaffList.MAX_BYTES + 1);
    }
  }

  private void fail() {
    try {
      run.failed();
    } catch (RuntimeException e) { // else the container would hold the timer back
      LOG.log(Level.ERROR, "That could not be said by an alarm: {0}", e.getClass().getName());
    }
  }
}
