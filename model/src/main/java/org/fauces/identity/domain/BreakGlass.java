package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * The life of the sealed account: two people seal it, the first sign-in opens it for some hours,
 * and a sign-out, the end of its last session or of that time spends it until two people seal it
 * again.
 */
@Entity
@Table(name = "break_glass")
public class BreakGlass extends Identified {
  /** The account of which an installation has one. */
  public static final UUID ACCOUNT_ID = UUID.fromString("01990000-0000-7000-8000-0000000000b9");

  /** The name it signs in by. */
  public static final String SIGN_IN_NAME = "break-glass";

  private static final Duration REMINDED_EVERY = Duration.ofDays(1);

  @Version
  @Column(name = "version")
  private int version;

  @Column(name = "sealed_at")
  private Instant sealedAt;

  @Convert("uuid")
  @Column(name = "sealed_by")
  private UUID sealedBy;

  @Convert("uuid")
  @Column(name = "approved_by")
  private UUID approvedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "open_until")
  private Instant openUntil;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  protected BreakGlass() {} // JPA

  private BreakGlass(UUID id) {
    super(id);
  }

  /** One that waits to be sealed for the first time. */
  public static BreakGlass make() {
    return new BreakGlass(ACCOUNT_ID);
  }

  /** Two people have sealed it; whatever it was before is over. */
  public void seal(UUID by, UUID approver, Instant now) {
    sealedAt = Instants.micros(now);
    sealedBy = by;
    approvedBy = approver;
    openedAt = null;
    openUntil = null;
    closedAt = null;
    remindedAt = null;
  }

  /** Whether somebody may sign in by the secret. */
  public boolean admits(Instant now) {
    return state(now) != BreakGlassState.SPENT;
  }

  /** Somebody has signed in; the time runs from the first time on. */
  public void open(Instant now, Duration longest) {
    if (!admits(now)) {
      throw new IllegalStateException(this + " is spent");
    }
    if (openedAt == null) {
      openedAt = Instants.micros(now);
      openUntil = openedAt.plus(longest);
    }
  }

  /** Whoever used it is done with it, or has left it alone. */
  public void close(Instant now) {
    if (state(now) == BreakGlassState.IN_USE) {
      closedAt = Instants.micros(now);
    }
  }

  /** Whether somebody must be told again that it is spent; at most once a day. */
  public boolean needsReminder(Instant now) {
    return state(now) == BreakGlassState.SPENT && !now.isBefore(lastTold().plus(REMINDED_EVERY));
  }

  /** Somebody is being told. */
  public void reminded(Instant now) {
    remindedAt = Instants.micros(now);
  }

  private Instant lastTold() {
    return remindedAt == null ? openedAt : remindedAt;
  }

  public BreakGlassState state(Instant now) {
    if (openedAt == null) {
      return BreakGlassState.SEALED;
    }
    boolean isOpen = closedAt == null && now.isBefore(openUntil);
    return isOpen ? BreakGlassState.IN_USE : BreakGlassState.SPENT;
  }

  /** Since when it has been in that state. */
  public Instant since(Instant now) {
    return switch (state(now)) {
      case IN_USE -> openedAt;
      case SPENT -> closedAt == null ? openUntil : closedAt;
      default -> sealedAt;
    };
  }

  public Instant sealedAt() {
    return sealedAt;
  }

  public UUID sealedBy() {
    return sealedBy;
  }

  /** Who approved it, and saw the secret. */
  public UUID approvedBy() {
    return approvedBy;
  }

  /** When it locks by itself; null while it is sealed. */
  public Instant openUntil() {
    return openUntil;
  }
}
