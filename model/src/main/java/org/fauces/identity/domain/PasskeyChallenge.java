package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/** What a passkey is to sign: for one purpose, within five minutes, once. */
@Entity
@Table(name = "passkey_challenge")
public class PasskeyChallenge extends Identified {
  private static final Duration VALIDITY = Duration.ofMinutes(5);

  @Column(name = "challenge_hash")
  private byte[] challengeHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  private PasskeyPurpose purpose;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected PasskeyChallenge() {} // JPA

  private PasskeyChallenge(PasskeyPurpose purpose, UUID accountId) {
    super(TimeOrderedId.next());
    this.purpose = purpose;
    this.accountId = accountId;
  }

  /** A challenge for an account; null where nobody has said yet who signs in. */
  public static PasskeyChallenge of(
      byte[] challengeHash, PasskeyPurpose purpose, UUID accountId, Instant now) {
    var challenge = new PasskeyChallenge(purpose, accountId);
    challenge.challengeHash = challengeHash.clone();
    challenge.expiresAt = Instants.micros(now.plus(VALIDITY));
    return challenge;
  }

  /** Whether it was made for that, for that account, and not too long ago. */
  public boolean isFor(PasskeyPurpose asked, UUID account, Instant now) {
    return purpose == asked
        && (accountId == null ? asked == PasskeyPurpose.SIGN_IN : accountId.equals(account))
        && now.isBefore(expiresAt);
  }
}
