package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * A look at a patient of a facility where the caller does not work. It is open from the moment it
 * is asked for, and ends by itself; nobody can make it longer.
 */
@Entity
@Table(name = "emergency_access")
public class EmergencyAccess extends Identified implements Created {
  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  @Convert("uuid")
  @Column(name = "patient_facility_id")
  private UUID patientFacilityId;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Convert("uuid")
  @Column(name = "acting_facility_id")
  private UUID actingFacilityId;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason")
  private EmergencyReason reason;

  @Column(name = "note")
  private byte[] note;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected EmergencyAccess() {} // JPA

  private EmergencyAccess(UUID id) {
    super(id);
  }

  /** Opens it now, for as long as is set. */
  public static EmergencyAccess open(UUID id, Patient patient, Instant now, Duration duration) {
    var access = new EmergencyAccess(id);
    access.patientId = patient.id();
    access.patientFacilityId = patient.facilityId();
    access.openedAt = Instants.micros(now);
    access.expiresAt = Instants.micros(now.plus(duration));
    return access;
  }

  /** Adds why; the note is sealed, or null. */
  public EmergencyAccess because(EmergencyReason why, byte[] sealedNote) {
    this.reason = why;
    this.note = sealedNote;
    return this;
  }

  /** Adds who looks, and where he works. */
  public EmergencyAccess by(UUID account, UUID facility, byte[] digest) {
    this.accountId = account;
    this.actingFacilityId = facility;
    this.creationDigest = digest.clone();
    return this;
  }

  public UUID patientId() {
    return patientId;
  }

  public UUID patientFacilityId() {
    return patientFacilityId;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID actingFacilityId() {
    return actingFacilityId;
  }

  public EmergencyReason reason() {
    return reason;
  }

  /** Sealed under the patient's key; null where nothing was written. */
  public byte[] note() {
    return note;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
