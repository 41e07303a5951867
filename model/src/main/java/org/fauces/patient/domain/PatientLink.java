package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/** Two rows for one person. Reversible: undoing it leaves both as they were. */
@Entity
@Table(name = "patient_link")
public class PatientLink extends Identified {
  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  @Convert("uuid")
  @Column(name = "other_patient_id")
  private UUID otherPatientId;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Convert("uuid")
  @Column(name = "linked_by")
  private UUID linkedBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Convert("uuid")
  @Column(name = "undone_by")
  private UUID undoneBy;

  protected PatientLink() {} // JPA

  public PatientLink(UUID id, UUID patientId, UUID otherPatientId) {
    super(id);
    if (patientId.equals(otherPatientId)) {
      throw new IllegalArgumentException("a patient cannot be linked to itself");
    }
    this.patientId = patientId;
    this.otherPatientId = otherPatientId;
  }

  public PatientLink linkedBy(UUID account, Instant now) {
    linkedBy = account;
    linkedAt = Instants.micros(now);
    return this;
  }

  public void undo(UUID account, Instant now) {
    undoneBy = account;
    undoneAt = Instants.micros(now);
  }

  public boolean isUndone() {
    return undoneAt != null;
  }

  public UUID patientId() {
    return patientId;
  }

  public UUID otherPatientId() {
    return otherPatientId;
  }
}
