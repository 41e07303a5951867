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
import java.util.Optional;
import org.fauces.identity.domain.GuessBudget;
import org.fauces.identity.domain.GuessBudget.Size;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * What is wrong that one source address and all of them together may try. A whole ward may come
 * from one address, so that the budget holds a shift's worth of mistakes at once and then fills
 * slowly: an address is never shut out.
 */
@ApplicationScoped
class GuessBudgets {
  private static final String ALL = "all";
  private static final String SOURCE = "source ";
  private static final String CODES = "codes ";
  private static final String FAULTLESS = "faultless ";

  /** 200 people may mistype in one minute; whoever guesses on gets 17,280 tries a day. */
  private static final Size OF_SOURCE = new Size(200, Duration.ofSeconds(5));

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
   * Takes a wrong code of this source, apart from passwords, so that a device with an old key does
   * not keep the people behind its address from typing theirs. The use case that it failed still
   * holds a connection, so that this goes through those of counts.
   */
  boolean takeCode(Optional<String> source) {
    return take(CODES, source);
  }

  /** Takes a refusal that is no fault of whoever is behind this source: it costs them no code. */
  boolean takeFaultless(Optional<String> source) {
    return take(FAULTLESS, source);
  }

  /** Whether a wrong code of this source would still be taken. */
  boolean isCodeLeft(Optional<String> source) {
    return source
        .map(address -> counts.find(GuessBudget.class, CODES + key(address)))
        .map(budget -> budget.isLeft(OF_SOURCE, clock.instant()))
        .orElse(true);
  }

  private boolean take(String kind, Optional<String> source) {
    return source
        .map(address -> kind + key(address))
        .map(key -> take(counts, key, OF_SOURCE))
        .orElse(true);
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
