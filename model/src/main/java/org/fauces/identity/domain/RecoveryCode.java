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

/** Stands for a lost second factor, once. Only the hash of the code is kept. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends Identified {
  /** How many an account is given at a time. */
  public static final int SET = 10;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RecoveryCode() {} // JPA

  private RecoveryCode(UUID accountId, byte[] codeHash, Instant now) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.codeHash = codeHash.clone();
    this.createdAt = Instants.micros(now);
  }

  public static RecoveryCode of(UUID accountId, byte[] codeHash, Instant now) {
    return new RecoveryCode(accountId, codeHash, now);
  }

  /** It is worth nothing any more. */
  public void use(Instant now) {
    if (usedAt != null) {
      throw new IllegalStateException(this + " is used");
    }
    usedAt = Instants.micros(now);
  }
}
