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
 * A machine's public key. The next one is registered beside the one in use and retires it when it
 * signs for the first time, so that a change that breaks off locks no machine out.
 */
@Entity
@Table(name = "machine_key")
public class MachineKey extends Identified {
  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "thumbprint")
  private String thumbprint;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  protected MachineKey() {} // JPA

  private MachineKey(UUID accountId, String thumbprint, String publicKey, Instant now) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.thumbprint = thumbprint;
    this.publicKey = publicKey;
    this.registeredAt = Instants.micros(now);
  }

  /**
   * Registers a key.
   *
   * @param thumbprint after RFC 7638
   * @param publicKey as a JWK
   */
  public static MachineKey register(
      UUID accountId, String thumbprint, String publicKey, Instant now) {
    return new MachineKey(accountId, thumbprint, publicKey, now);
  }

  /** Ends its use; what has ended stays as it ended. */
  public void retire(Instant now) {
    if (retiredAt == null) {
      retiredAt = Instants.micros(now);
    }
  }

  public boolean isRetired() {
    return retiredAt != null;
  }

  public UUID accountId() {
    return accountId;
  }

  public String thumbprint() {
    return thumbprint;
  }

  public String publicKey() {
    return publicKey;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
