package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;

/**
 * A physician's decision on an examination, or an amendment of it. Sequence 1 is the decision; each
 * amendment is a new row with its reason, so that what was decided stays readable. Free text is
 * ciphertext under the patient's key.
 */
@Entity
@Table(name = "decision")
public class Decision extends Identified implements Created {
  @Convert("uuid")
  @Column(name = "examination_id")
  private UUID examinationId;

  @Column(name = "sequence")
  private int sequence;

  @Convert("uuid")
  @Column(name = "run_id")
  private UUID runId;

  @Enumerated(EnumType.STRING)
  @Column(name = "without_run")
  private WithoutRun withoutRun;

  @Column(name = "reason")
  private byte[] reason;

  @Column(name = "diagnosis")
  private byte[] diagnosis;

  @Column(name = "treatment_note")
  private byte[] treatmentNote;

  @Convert("uuid")
  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Decision() {} // JPA

  /** The sequence counts from 1 within the examination. */
  public Decision(UUID id, UUID examinationId, int sequence, Basis basis) {
    super(id);
    this.examinationId = examinationId;
    this.sequence = sequence;
    this.runId = basis.runId();
    this.withoutRun = basis.withoutRun();
  }

  /** What a decision rests on: a run, or the reason why there is none. */
  public record Basis(UUID runId, WithoutRun withoutRun) {
    public Basis {
      if ((runId == null) == (withoutRun == null)) {
        throw new IllegalArgumentException("exactly one of run and reason without run");
      }
    }
  }

  /** Free text, each part as ciphertext or null. */
  public record SealedText(byte[] reason, byte[] diagnosis, byte[] treatmentNote) {}

  public Decision saying(SealedText text) {
    reason = text.reason();
    diagnosis = text.diagnosis();
    treatmentNote = text.treatmentNote();
    return this;
  }

  public Decision by(UUID account, Instant now, byte[] digest) {
    decidedBy = account;
    decidedAt = Instants.micros(now);
    creationDigest = digest.clone();
    return this;
  }

  public UUID examinationId() {
    return examinationId;
  }

  public int sequence() {
    return sequence;
  }

  public Basis basis() {
    return new Basis(runId, withoutRun);
  }

  public SealedText text() {
    return new SealedText(reason, diagnosis, treatmentNote);
  }

  public UUID decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
