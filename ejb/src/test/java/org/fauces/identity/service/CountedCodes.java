package org.fauces.identity.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** Counts what is refused by hand, of which as many are left as a test says. */
final class CountedCodes extends CodeBudgets {
  static final int OF_NAMED = 3;

  int left = Integer.MAX_VALUE;
  int leftOfNameless = Integer.MAX_VALUE;

  /** Nobody gets at the counts in time. */
  boolean isHeld;

  private final Map<Counted, Integer> taken = new EnumMap<>(Counted.class);
  private final Map<String, Integer> named = new HashMap<>();

  @Override
  public boolean take(Counted what) {
    requireFree();
    return taken.merge(what, 1, Integer::sum) <= left;
  }

  @Override
  public boolean takeOf(UUID whom, String reason) {
    requireFree();
    return named.merge(whom + reason, 1, Integer::sum) <= OF_NAMED;
  }

  @Override
  public boolean takeNameless(Counted what) {
    requireFree();
    return leftOfNameless-- > 0;
  }

  @Override
  public boolean isLeft(Counted what) {
    requireFree();
    return taken(what) < left;
  }

  private void requireFree() {
    if (isHeld) {
      throw new DomainException(ProblemType.DATABASE_UNAVAILABLE, null);
    }
  }

  int taken(Counted what) {
    return taken.getOrDefault(what, 0);
  }

  /** All that was counted. */
  int taken() {
    return Stream.concat(taken.values().stream(), named.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  CodeAttempts attempts(AuditSubjects audit) {
    var attempts = new CodeAttempts();
    attempts.budgets = this;
    attempts.counts = new Counts();
    attempts.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    attempts.audit = audit;
    return attempts;
  }
}
