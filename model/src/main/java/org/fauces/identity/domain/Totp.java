package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * An authenticator app's secret, sealed. It counts once a first code has shown that the app has it,
 * and no code is accepted twice nor after a later one.
 */
@Entity
@Table(name = "totp")
public class Totp extends Identified {
  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "wrapped_key")
  private byte[] wrappedKey;

  @Column(name = "secret")
  private byte[] secret;

  @Column(name = "last_step")
  private long lastStep;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected Totp() {} // JPA

  private Totp(UUID accountId, Instant now) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.createdAt = Instants.micros(now);
  }

  /** Begins one that waits for its first code; {@link #seal} gives it its secret. */
  public static Totp begin(UUID accountId, Instant now) {
    return new Totp(accountId, now);
  }

  /** Keeps the secret, which is bound to this row's id. */
  public Totp seal(byte[] wrappedKey, byte[] secret) {
    this.wrappedKey = wrappedKey.clone();
    this.secret = secret.clone();
    return this;
  }

  /** Accepts the code of a step once, and none of an earlier step after it. */
  public boolean accept(long step) {
    if (step <= lastStep) {
      return false;
    }
    lastStep = step;
    return true;
  }

  /** The app has shown that it holds the secret. */
  public void confirm(Instant now) {
    confirmedAt = Instants.micros(now);
  }

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  public UUID accountId() {
    return accountId;
  }

  public byte[] wrappedKey() {
    return wrappedKey.clone();
  }

  public byte[] secret() {
    return secret.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }
}
