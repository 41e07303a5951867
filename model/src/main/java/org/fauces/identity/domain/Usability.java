package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.ProblemType;

/**
 * Whether an account can be used, and if not why, since when and by whom. Each change makes another
 * one, so that what was read before stays what it was.
 */
@Embeddable
public class Usability {
  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private AccountState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_before")
  private AccountState before;

  @Enumerated(EnumType.STRING)
  @Column(name = "state_reason")
  private DisableReason reason;

  @Column(name = "state_changed_at")
  private Instant changedAt;

  @Convert("uuid")
  @Column(name = "state_changed_by")
  private UUID changedBy;

  protected Usability() {} // JPA

  private Usability(AccountState state) {
    this.state = state;
  }

  static Usability invited() {
    return new Usability(AccountState.INVITED);
  }

  /** Its holder has come. */
  Usability takenUp() {
    if (state != AccountState.INVITED) {
      throw new IllegalStateException("Taken up though it is " + state);
    }
    var next = new Usability(AccountState.ACTIVE);
    next.changedAt = changedAt;
    next.changedBy = changedBy;
    return next;
  }

  Usability disabled(DisableReason why, Instant now, UUID by) {
    if (state == AccountState.DISABLED) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    return left(AccountState.DISABLED, why, now, by);
  }

  /** Disabled, whatever it was. */
  Usability forgotten(Instant now, UUID by) {
    return left(AccountState.DISABLED, DisableReason.DELETED_BY_PROVISIONER, now, by);
  }

  Usability suspended(Instant now) {
    if (isOutOfUse()) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    return left(AccountState.SUSPENDED, DisableReason.DORMANT, now, null);
  }

  private Usability left(AccountState next, DisableReason why, Instant now, UUID by) {
    var left = new Usability(next).changed(now, by);
    left.before = isOutOfUse() ? before : state;
    left.reason = why;
    return left;
  }

  /** As it was before; a machine waits for a key, since its own ended. */
  Usability enabled(boolean isMachine, Instant now, UUID by) {
    if (!isOutOfUse()) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    return new Usability(isMachine ? AccountState.INVITED : before).changed(now, by);
  }

  /** Active, whatever it was. */
  static Usability sealed(Instant now) {
    return new Usability(AccountState.ACTIVE).changed(now, null);
  }

  private Usability changed(Instant now, UUID by) {
    changedAt = Instants.micros(now);
    changedBy = by;
    return this;
  }

  boolean isOutOfUse() {
    return state == AccountState.DISABLED || state == AccountState.SUSPENDED;
  }

  AccountState state() {
    return state;
  }

  /** Why it is out of use; null while it is not. */
  DisableReason reason() {
    return reason;
  }
}
