package org.fauces.device.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/** A camera of one facility; it signs in by an account of its own. */
@Entity
@Table(name = "camera")
public class Camera extends Identified implements Created {
  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "name")
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Camera() {} // JPA

  private Camera(UUID id, UUID facilityId, UUID accountId, String name) {
    super(id);
    this.facilityId = facilityId;
    this.accountId = accountId;
    this.name = name;
  }

  /** Registers a camera of the facility. */
  public static Camera register(UUID id, UUID facilityId, UUID accountId, String name) {
    return new Camera(id, facilityId, accountId, name);
  }

  /** Notes when it was registered, and by which content. */
  public Camera registered(Instant now, byte[] digest) {
    createdAt = Instants.micros(now);
    creationDigest = digest.clone();
    return this;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public UUID accountId() {
    return accountId;
  }

  public String name() {
    return name;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
