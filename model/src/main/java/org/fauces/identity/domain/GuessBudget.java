package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.fauces.shared.domain.Instants;

/**
 * What wrong passwords, codes or tokens one source, or everybody together, may try: some at once,
 * then one for each interval. Whoever has used it up is slowed, not banned. Right ones are given
 * back.
 *
 * <p>The row holds one time: when the budget would be whole again. Each attempt moves it on by an
 * interval.
 */
@Entity
@Table(name = "guess_budget")
public class GuessBudget {
  @Id
  @Column(name = "budget_key")
  private String key;

  @Column(name = "used_until")
  private Instant usedUntil;

  protected GuessBudget() {} // JPA

  /** A whole one. */
  public GuessBudget(String key, Instant now) {
    this.key = key;
    this.usedUntil = Instants.micros(now);
  }

  /** How much a budget holds and how fast it fills. */
  public record Size(int atOnce, Duration interval) {
    private Duration whole() {
      return interval.multipliedBy(atOnce);
    }
  }

  /** Takes one attempt; false means that it must wait. */
  public boolean take(Size size, Instant now) {
    boolean isLeft = isLeft(size, now);
    if (isLeft) {
      usedUntil = next(size, now);
    }
    return isLeft;
  }

  /** Whether an attempt could be taken now. */
  public boolean isLeft(Size size, Instant now) {
    return !next(size, now).isAfter(now.plus(size.whole()));
  }

  private Instant next(Size size, Instant now) {
    var from = usedUntil.isAfter(now) ? usedUntil : Instants.micros(now);
    return from.plus(size.interval());
  }

  /** Gives one attempt back: it was right, so it was no guess. */
  public void giveBack(Size size) {
    usedUntil = usedUntil.minus(size.interval());
  }

  @Override
  public String toString() {
    return "GuessBudget[...]"; // the key may be an address
  }
}
