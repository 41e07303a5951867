package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * A patient's consent for one purpose to one version of a text. Withdrawn once, never deleted; a
 * new consent is a new row.
 */
@Entity
@Table(name = "consent")
public class Consent extends Identified implements Created {
  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  private ConsentPurpose purpose;

  @Column(name = "text_version")
  private String textVersion;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Convert("uuid")
  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Consent() {} // JPA

  public Consent(UUID id, UUID patientId, ConsentPurpose purpose) {
    super(id);
    this.patientId = patientId;
    this.purpose = purpose;
  }

  /** Notes the text agreed to and when. */
  public Consent given(String textVersion, Instant givenAt) {
    this.textVersion = textVersion;
    this.givenAt = Instants.micros(givenAt);
    return this;
  }

  public Consent recordedBy(UUID account, Instant now, byte[] digest) {
    recordedBy = account;
    recordedAt = Instants.micros(now);
    creationDigest = digest.clone();
    return this;
  }

  /** Ends the consent; the same withdrawal again changes nothing. */
  public void withdraw(Instant at) {
    var moment = Instants.micros(at);
    if (moment.isBefore(givenAt)) {
      throw DomainException.invalid("/withdrawnAt", "not-before-given");
    }
    if (withdrawnAt == null) {
      withdrawnAt = moment;
    }
  }

  public UUID patientId() {
    return patientId;
  }

  public ConsentPurpose purpose() {
    return purpose;
  }

  public String textVersion() {
    return textVersion;
  }

  public Instant givenAt() {
    return givenAt;
  }

  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
