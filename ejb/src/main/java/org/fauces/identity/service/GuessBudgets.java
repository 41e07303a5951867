package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.GuessBudget;
import org.fauces.identity.domain.GuessBudget.Size;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * What is wrong that one source address and all of them together may try, and how much of what is
 * refused is recorded. A whole ward may come from one address, so that the budget holds a shift's
 * worth of mistakes at once and then fills slowly: an address is never shut out.
 */
@ApplicationScoped
class GuessBudgets {
  private static final String ALL = "all";
  private static final String SOURCE = "source ";

  /** 200 people may mistype in one minute; whoever guesses on gets 17,280 tries a day. */
  private static final Size OF_SOURCE = new Size(200, Duration.ofSeconds(5));

  /** Of one reason and whom it names: enough to see that it goes on, and since when. */
  private static final Size OF_NAMED = new Size(20, Duration.ofMinutes(1));

  private static final Size EVERYWHERE = new Size(1000, Duration.ofMillis(500)); // two a second

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  @PersistenceContext(unitName = "counts")
  EntityManager counts;

  @Inject Clock clock;

  /** Takes one attempt at a password; turned away is only who must wait. */
  void take(Optional<String> source) {
    boolean isFree =
        source.map(GuessBudgets::key).map(key -> take(em, key, OF_SOURCE)).orElse(true)
            && take(em, ALL, EVERYWHERE);
    if (!isFree) {
      throw new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
    }
  }

  /** Gives it back, because it was right. */
  void giveBack(Optional<String> source) {
    source.map(GuessBudgets::key).ifPresent(key -> lock(em, key).giveBack(OF_SOURCE));
    lock(em, ALL).giveBack(EVERYWHERE);
  }

  /**
   * Takes a refusal of this source, each kind apart, so that a device with an old key does not keep
   * the people behind its address from typing theirs. The use case that it failed still holds a
   * connection, so that this goes through those of counts.
   */
  boolean take(Counted what, Optional<String> source) {
    return source.map(address -> takeIfLeft(key(what, key(address)), OF_SOURCE)).orElse(true);
  }

  /** Takes a refusal that names this object for this reason, a slug. */
  boolean takeOf(UUID named, String reason) {
    return takeIfLeft(key(named, reason), OF_NAMED);
  }

  /** Takes a refusal of this kind that names nobody, wherever it came from. */
  boolean takeNameless(Counted what) {
    return takeIfLeft(key(what, "nameless"), EVERYWHERE);
  }

  /** Whether one of this kind would still be taken. */
  boolean isLeft(Counted what, Optional<String> source) {
    return source.map(address -> isLeft(key(what, key(address)), OF_SOURCE)).orElse(true);
  }

  // looks first, so that whoever has none left holds up nobody
  private boolean takeIfLeft(String key, Size size) {
    return isLeft(key, size) && take(counts, key, size);
  }

  private boolean isLeft(String key, Size size) {
    return Optional.ofNullable(counts.find(GuessBudget.class, key))
        .map(budget -> budget.isLeft(size, clock.instant()))
        .orElse(true);
  }

  static String key(UUID named, String reason) {
    return "of " + named + " " + reason;
  }

  private static String key(Counted what, String whose) {
    return what.name().toLowerCase(Locale.ROOT) + " " + whose;
  }

  private boolean take(EntityManager em, String key, Size size) {
    return lock(em, key).take(size, clock.instant());
  }

  // made and locked by one statement: two that first look and then insert would wait for each other
  private GuessBudget lock(EntityManager em, String key) {
    em.createNativeQuery(
            """
            insert into guess_budget (budget_key, used_until) values (?, ?)
            on duplicate key update budget_key = budget_key""")
        .setParameter(1, key)
        .setParameter(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .executeUpdate();
    return em.find(GuessBudget.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  private static String key(String address) {
    return SOURCE + SourceNetwork.of(address);
  }
}
