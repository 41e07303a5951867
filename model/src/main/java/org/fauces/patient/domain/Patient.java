package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.StaleVersion;

/**
 * A person as one facility knows them. The same person elsewhere, or twice, is a link between two
 * rows; rows are never merged, since a wrong merge cannot be undone. Everything personal is
 * ciphertext under the patient's own data key.
 */
@Entity
@Table(name = "patient")
public class Patient extends Identified implements Created {
  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "wrapped_key")
  private byte[] wrappedKey;

  @Embedded private SealedPerson person;

  @Enumerated(EnumType.STRING)
  @Column(name = "sex")
  private Sex sex;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Patient() {} // JPA

  public Patient(UUID id, UUID facilityId, byte[] wrappedKey, byte[] creationDigest) {
    super(id);
    this.facilityId = facilityId;
    this.wrappedKey = wrappedKey.clone();
    this.creationDigest = creationDigest.clone();
  }

  /** Fills in the person when the row is made. */
  public Patient registered(SealedPerson person, Sex sex, Instant now) {
    describe(person, sex, now);
    createdAt = updatedAt;
    return this;
  }

  /** Corrects the person. */
  public void amend(SealedPerson person, Sex sex, Instant now) {
    describe(person, sex, now);
  }

  private void describe(SealedPerson person, Sex sex, Instant now) {
    this.person = person;
    this.sex = sex;
    this.updatedAt = Instants.micros(now);
  }

  /** Refuses a change by somebody who saw an older version. */
  public void expectVersion(int seen) {
    if (seen != version) {
      throw new StaleVersion();
    }
  }

  public int version() {
    return version;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public byte[] wrappedKey() {
    return wrappedKey.clone();
  }

  public SealedPerson person() {
    return person;
  }

  public Sex sex() {
    return sex;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
