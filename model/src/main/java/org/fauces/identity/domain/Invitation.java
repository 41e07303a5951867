package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * The right to take an account that waits for its holder, or to link one in use with the hospital's
 * sign-on; once. Only the hash of its code is kept.
 */
@Entity
@Table(name = "invitation")
public class Invitation extends Identified {
  private static final Duration VALIDITY = Duration.ofHours(72);
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(15);

  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  private InvitationPurpose purpose;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Convert("uuid")
  @Column(name = "shown_to")
  private UUID shownTo;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected Invitation() {} // JPA

  private Invitation(
      UUID accountId, InvitationPurpose purpose, byte[] codeHash, Instant expiresAt) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.purpose = purpose;
    this.codeHash = codeHash.clone();
    this.expiresAt = Instants.micros(expiresAt);
  }

  /** Invites the holder of an account, for 72 hours. */
  public static Invitation of(UUID accountId, byte[] codeHash, Instant now) {
    return new Invitation(accountId, InvitationPurpose.ACTIVATION, codeHash, now.plus(VALIDITY));
  }

  /** Lets the holder of an account in use link it, for 15 minutes. */
  public static Invitation toLink(UUID accountId, byte[] codeHash, Instant now) {
    return new Invitation(accountId, InvitationPurpose.LINK, codeHash, now.plus(LINK_VALIDITY));
  }

  /** Notes who was shown the code, to hand it over. */
  public Invitation shownTo(UUID readerId) {
    this.shownTo = readerId;
    return this;
  }

  /** Whether that person was shown the code, and it was used or ended. */
  public boolean wasKnownTo(UUID readerId) {
    return purpose == InvitationPurpose.ACTIVATION && usedAt != null && readerId.equals(shownTo);
  }

  /** Whether the account is in the state for which the code was given out. */
  public boolean suits(Account account) {
    return switch (purpose) {
      case ACTIVATION -> account.isInvited();
      case LINK -> account.isActive();
    };
  }

  public boolean isOpen(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  /** Ends the invitation. */
  public void use(Instant now) {
    if (!isOpen(now)) {
      throw new IllegalStateException(this + " is not open");
    }
    usedAt = Instants.micros(now);
  }

  public UUID accountId() {
    return accountId;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** When it was used or made worthless; null while neither has happened. */
  public Instant usedAt() {
    return usedAt;
  }
}
