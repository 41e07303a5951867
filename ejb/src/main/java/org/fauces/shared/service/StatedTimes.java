package org.fauces.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;

/** What clients say of when something happened: never ahead of our clock, never absurdly old. */
@ApplicationScoped
public class StatedTimes {
  /** How far a client's clock may be ahead. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Where a day begins first: a birth date is good if it is not ahead anywhere. */
  private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

  /** Where a day begins last: nobody is taken for older than they are. */
  private static final ZoneOffset LATEST_DAY = ZoneOffset.ofHours(-12);

  private static final int OLDEST_YEARS = 130; // nobody is known to have lived longer

  @Inject Clock clock;

  /** Refuses an instant that is still to come, and one that nobody can mean. */
  public void requirePast(Instant stated, String pointer) {
    Instants.requireReckonable(stated, pointer);
    if (stated.isAfter(clock.instant().plus(TOLERANCE))) {
      throw DomainException.invalid(pointer, "not-in-future");
    }
  }

  /** Refuses a birth date that no living person has. */
  public void requireBorn(LocalDate birthDate, String pointer) {
    var today = LocalDate.ofInstant(clock.instant(), EARLIEST_DAY);
    if (birthDate.isAfter(today)) {
      throw DomainException.invalid(pointer, "not-in-future");
    }
    if (birthDate.isBefore(today.minusYears(OLDEST_YEARS))) {
      throw DomainException.invalid(pointer, "within-" + OLDEST_YEARS + "-years");
    }
  }

  /** Whole years since a birth date, counted where today begins last. */
  public int completedYears(LocalDate birthDate) {
    return Period.between(birthDate, LocalDate.ofInstant(clock.instant(), LATEST_DAY)).getYears();
  }
}
