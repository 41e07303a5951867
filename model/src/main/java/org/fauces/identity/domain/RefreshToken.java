package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * The right to another access token of the same session, once. Each use makes the next; one that
 * comes a second time was copied, and nobody can tell which of the two is the thief.
 */
@Entity
@Table(name = "refresh_token")
public class RefreshToken extends Identified {
  @Convert("uuid")
  @Column(name = "session_id")
  private UUID sessionId;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RefreshToken() {} // JPA

  private RefreshToken(UUID sessionId, byte[] tokenHash, Instant now) {
    super(TimeOrderedId.next());
    this.sessionId = sessionId;
    this.tokenHash = tokenHash.clone();
    this.issuedAt = Instants.micros(now);
  }

  /** The session's next token, of which only the hash is kept. */
  public static RefreshToken of(UUID sessionId, byte[] tokenHash, Instant now) {
    return new RefreshToken(sessionId, tokenHash, now);
  }

  /** Uses it up; false means that it was used before. */
  public boolean use(Instant now) {
    if (usedAt != null) {
      return false;
    }
    usedAt = Instants.micros(now);
    return true;
  }

  public UUID sessionId() {
    return sessionId;
  }
}
