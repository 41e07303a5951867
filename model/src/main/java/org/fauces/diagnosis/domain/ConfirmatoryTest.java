package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * A laboratory or rapid test that came later. It feeds the concordance figures and never changes
 * what was decided.
 */
@Entity
@Table(name = "confirmatory_test")
public class ConfirmatoryTest extends Identified implements Created {
  @Convert("uuid")
  @Column(name = "examination_id")
  private UUID examinationId;

  @Embedded private DiseaseCoding disease;

  @Enumerated(EnumType.STRING)
  @Column(name = "method")
  private TestMethod method;

  @Enumerated(EnumType.STRING)
  @Column(name = "result")
  private TestResult result;

  @Column(name = "sampled_at")
  private Instant sampledAt;

  @Convert("uuid")
  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected ConfirmatoryTest() {} // JPA

  public ConfirmatoryTest(UUID id, UUID examinationId, String diseaseCode, Report report) {
    super(id);
    this.examinationId = examinationId;
    this.disease = new DiseaseCoding(diseaseCode);
    this.method = report.method();
    this.result = report.result();
    this.sampledAt = Instants.micros(report.sampledAt());
  }

  /** How the test was made, what it said, and when the sample was taken. */
  public record Report(TestMethod method, TestResult result, Instant sampledAt) {}

  public ConfirmatoryTest recordedBy(UUID account, Instant now, byte[] digest) {
    recordedBy = account;
    recordedAt = Instants.micros(now);
    creationDigest = digest.clone();
    return this;
  }

  public UUID examinationId() {
    return examinationId;
  }

  public String diseaseCode() {
    return disease.code();
  }

  public Report report() {
    return new Report(method, result, sampledAt);
  }

  public UUID recordedBy() {
    return recordedBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
