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
 * A number by which a system names the patient, for a period. The value is ciphertext, found by its
 * keyed index; one value names one patient of a facility at a time.
 */
@Entity
@Table(name = "patient_identifier")
public class PatientIdentifier extends Identified {
  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Column(name = "identifier_system")
  private String system;

  @Column(name = "value")
  private byte[] value;

  @Column(name = "value_index")
  private byte[] valueIndex;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  /**
   * 1 while the period is open, null after: part of the unique key, in which nulls do not count.
   */
  @Column(name = "is_current")
  private Integer current = 1;

  protected PatientIdentifier() {} // JPA

  public PatientIdentifier(
      UUID id, Patient patient, String system, SealedValue value, Instant now) {
    super(id);
    this.patientId = patient.id();
    this.facilityId = patient.facilityId();
    this.system = system;
    this.value = value.sealed().clone();
    this.valueIndex = value.index().clone();
    this.validFrom = Instants.micros(now);
  }

  /** A value as ciphertext with its keyed index. */
  public record SealedValue(byte[] sealed, byte[] index) {}

  /** Ends the period: from now on the value may name another patient. */
  public void end(Instant now) {
    validUntil = Instants.micros(now);
    current = null;
  }

  public UUID patientId() {
    return patientId;
  }

  public String system() {
    return system;
  }

  public byte[] value() {
    return value.clone();
  }

  public byte[] valueIndex() {
    return valueIndex.clone();
  }

  public Instant validFrom() {
    return validFrom;
  }

  public Instant validUntil() {
    return validUntil;
  }
}
