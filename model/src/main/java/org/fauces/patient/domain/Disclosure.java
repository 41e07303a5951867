package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * That a patient's data went to somebody outside: one row per export. The recipient is ciphertext
 * under the patient's key.
 */
@Entity
@Table(name = "disclosure")
public class Disclosure extends Identified {
  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "purpose")
  private String purpose;

  @Column(name = "recipient")
  private byte[] recipient;

  @Column(name = "disclosed_at")
  private Instant disclosedAt;

  @Convert("uuid")
  @Column(name = "disclosed_by")
  private UUID disclosedBy;

  protected Disclosure() {} // JPA

  public Disclosure(UUID id, Patient patient, String purpose, byte[] sealedRecipient) {
    super(id);
    this.patientId = patient.id();
    this.facilityId = patient.facilityId();
    this.purpose = purpose;
    this.recipient = sealedRecipient.clone();
  }

  public Disclosure by(UUID account, Instant now) {
    disclosedBy = account;
    disclosedAt = Instants.micros(now);
    return this;
  }

  public UUID patientId() {
    return patientId;
  }
}
