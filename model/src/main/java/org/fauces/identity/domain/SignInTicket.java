package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * A sign-in at the portal that was proven in part and waits for its next step, five minutes long.
 * Only the hash of its code is kept; it dies with the sign-in that it leads to.
 */
@Entity
@Table(name = "sign_in_ticket")
public class SignInTicket extends Identified {
  private static final Duration VALIDITY = Duration.ofMinutes(5);

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "factors")
  private String factors;

  @Column(name = "second_factor_at")
  private Instant secondFactorAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected SignInTicket() {} // JPA

  private SignInTicket(UUID accountId, String factors) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.factors = factors;
  }

  /** A ticket for an account that has proven these factors, as values of RFC 8176. */
  public static SignInTicket of(
      byte[] codeHash, UUID accountId, Collection<String> factors, Instant now) {
    var ticket = new SignInTicket(accountId, String.join(",", new TreeSet<>(factors)));
    ticket.codeHash = codeHash.clone();
    ticket.expiresAt = Instants.micros(now.plus(VALIDITY));
    return ticket;
  }

  /** Notes that a second factor was proven at that time, by whoever proved the first. */
  public SignInTicket secondFactorProven(Instant when) {
    secondFactorAt = Instants.micros(when);
    return this;
  }

  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** When another house saw a second factor; null where none did. */
  public Instant secondFactorAt() {
    return secondFactorAt;
  }

  public UUID accountId() {
    return accountId;
  }

  public Set<String> factors() {
    return new TreeSet<>(Arrays.asList(factors.split(",")));
  }
}
