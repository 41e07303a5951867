package org.fauces.identity.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import org.fauces.shared.domain.Instants;

/**
 * What is kept of an account's password: its hash, since when, and the attempts at it. An account
 * without a password has attempts all the same, those that another system judged.
 */
@Embeddable
public class KeptPassword {
  @Column(name = "password_hash")
  private String hash;

  @Column(name = "password_changed_at")
  private Instant changedAt;

  @Embedded
  @AttributeOverride(name = "failed", column = @Column(name = "failed_attempts"))
  @AttributeOverride(name = "lockedUntil", column = @Column(name = "locked_until"))
  @AttributeOverride(name = "since", column = @Column(name = "attempts_since"))
  @AttributeOverride(name = "inDay", column = @Column(name = "attempts_in_day"))
  private AttemptCount attempts;

  protected KeptPassword() {} // JPA

  static KeptPassword none() {
    var password = new KeptPassword();
    password.attempts = AttemptCount.none();
    return password;
  }

  void change(String newHash, Instant now) {
    hash = newHash;
    changedAt = Instants.micros(now);
  }

  /** It opens nothing any more, not even by its hash. */
  void forget() {
    hash = null;
  }

  void forgiveAttempts() {
    attempts = AttemptCount.none();
  }

  boolean isOlderThan(Duration age, Instant now) {
    return changedAt != null && now.isAfter(changedAt.plus(age));
  }

  AttemptCount attempts() {
    return attempts;
  }

  /** Null where there is none. */
  String hash() {
    return hash;
  }
}
