package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * One sign-in, for one facility. Tokens and the portal's own session stand on this row and are
 * worth nothing once it has ended, on every node.
 */
@Entity
@Table(name = "sign_in_session")
public class Session extends Identified {
  /** A shift and its handing over; whoever works longer signs in again. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** A machine proves itself anew for each token, so that its session ends with that. */
  public static final Duration LONGEST_OF_MACHINE = Duration.ofMinutes(11);

  private static final Duration USE_IS_KEPT_EVERY = Duration.ofMinutes(1);

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private SessionKind kind;

  @Column(name = "factors")
  private String factors;

  @Enumerated(EnumType.STRING)
  @Column(name = "limited_to")
  private SessionLimit limitedTo;

  @Column(name = "source_address")
  private String sourceAddress;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "locked_at")
  private Instant lockedAt;

  @Column(name = "second_factor_at")
  private Instant secondFactorAt;

  @Column(name = "departure_mark")
  private String departureMark;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private SessionEnd endReason;

  protected Session() {} // JPA

  private Session(UUID accountId, UUID facilityId, SessionKind kind) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.facilityId = facilityId;
    this.kind = kind;
  }

  /**
   * Starts a session.
   *
   * @param factors how it was proven who signs in, as values of RFC 8176 such as {@code pwd}
   */
  public static Session start(
      UUID accountId, UUID facilityId, SessionKind kind, Collection<String> factors, Instant now) {
    var session = new Session(accountId, facilityId, kind);
    session.factors = String.join(",", new TreeSet<>(factors));
    session.startedAt = Instants.micros(now);
    session.expiresAt = Instants.micros(now.plus(longest(kind)));
    session.lastUsedAt = session.startedAt;
    if (factors.contains(Amr.SEVERAL) || factors.contains(Amr.SEALED_SECRET)) {
      session.secondFactorAt = session.startedAt;
    }
    return session;
  }

  private static Duration longest(SessionKind kind) {
    return kind == SessionKind.MACHINE ? LONGEST_OF_MACHINE : LONGEST;
  }

  /** Notes the address it was started from; null where there is none. */
  public Session from(String sourceAddress) {
    this.sourceAddress = sourceAddress;
    return this;
  }

  /** Notes by what its browser is known again, which has left for the hospital's sign-on. */
  public void departed(String mark) {
    departureMark = mark;
  }

  /** Lets it end no later than that. */
  public Session endingBy(Instant latest) {
    if (latest.isBefore(expiresAt)) {
      expiresAt = Instants.micros(latest);
    }
    return this;
  }

  /** Lets it do that and nothing else; null lets it do whatever its roles give. */
  public Session limitedTo(SessionLimit limit) {
    limitedTo = limit;
    return this;
  }

  /** Notes that a second factor was proven just now. */
  public void secondFactorProven(String factor, Instant now) {
    var all = new TreeSet<>(factors());
    all.add(factor);
    all.add(Amr.SEVERAL);
    factors = String.join(",", all);
    secondFactorAt = Instants.micros(now);
  }

  /** Notes that a second factor was proven at that time, by whoever proved the first. */
  public void secondFactorProven(Instant when) {
    secondFactorAt = Instants.micros(when);
  }

  /** Whether a second factor was proven no longer ago than that. */
  public boolean hasFreshFactor(Instant now, Duration within) {
    return secondFactorAt != null && now.isBefore(secondFactorAt.plus(within));
  }

  public boolean isLive(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }

  /**
   * Notes that its holder does something; at most once a minute, since it costs a write.
   *
   * @return whether it was noted
   */
  public boolean used(Instant now) {
    boolean isDue = isUseDue(now);
    if (isDue) {
      lastUsedAt = Instants.micros(now);
    }
    return isDue;
  }

  /** Whether a use now would be noted. */
  public boolean isUseDue(Instant now) {
    return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USE_IS_KEPT_EVERY));
  }

  /** Whether nobody did anything for that long, as far as it is kept. */
  public boolean isUnused(Instant now, Duration limit) {
    return !now.isBefore(lastUsedAt.plus(limit));
  }

  /** Shows nothing any more until its holder proves again who they are. */
  public void lock(Instant now) {
    if (lockedAt == null) {
      lockedAt = Instants.micros(now);
    }
  }

  /** Its holder has proven again who they are. */
  public void unlock(Instant now) {
    lockedAt = null;
    lastUsedAt = Instants.micros(now);
  }

  public boolean isLocked() {
    return lockedAt != null;
  }

  /**
   * Ends it; what has ended stays as it ended.
   *
   * @return whether it has ended by this
   */
  public boolean end(SessionEnd reason, Instant now) {
    if (endedAt != null) {
      return false;
    }
    endedAt = Instants.micros(now);
    endReason = reason;
    return true;
  }

  /** What it may do and nothing else, if it is not whole. */
  public Optional<SessionLimit> limit() {
    return Optional.ofNullable(limitedTo);
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public SessionKind kind() {
    return kind;
  }

  public Set<String> factors() {
    return new TreeSet<>(Arrays.asList(factors.split(",")));
  }

  public String sourceAddress() {
    return sourceAddress;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** When its holder did something last, to the minute. */
  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
