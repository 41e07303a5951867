package org.fauces.diagnosis.domain;

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
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.domain.UuidBytes;

/**
 * One analysis of an examination by one model version. It names exactly what went in, holds a lease
 * while it works, and ends completed or failed; a new analysis is a new run, nothing is
 * overwritten. A run whose lease is over is reclaimed as failed.
 */
@Entity
@Table(name = "analysis_run")
public class AnalysisRun extends Identified implements Created {
  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "examination_id")
  private UUID examinationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  private RunPurpose purpose;

  @Convert("uuid")
  @Column(name = "shadow_of")
  private UUID shadowOf;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private RunState state;

  @Column(name = "interview_revision")
  private int interviewRevision;

  @Column(name = "findings_revision")
  private int findingsRevision;

  @Embedded private Stratum stratum;

  @Column(name = "input_digest")
  private byte[] inputDigest;

  @Embedded private ModelUsed model;

  @Convert("uuid")
  @Column(name = "operating_points_id")
  private UUID operatingPointsId;

  @Convert("uuid")
  @Column(name = "node_id")
  private UUID nodeId;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Convert("uuid")
  @Column(name = "requested_by")
  private UUID requestedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "failure")
  private RunFailure failure;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected AnalysisRun() {} // JPA

  private AnalysisRun(UUID id, UUID examinationId) {
    super(id);
    this.examinationId = examinationId;
    this.purpose = RunPurpose.CLINICAL;
    this.state = RunState.RUNNING;
  }

  /** Starts a run on fixed input under a lease. */
  public static AnalysisRun start(UUID id, UUID examinationId, Input input, Lease lease) {
    var run = new AnalysisRun(id, examinationId);
    run.interviewRevision = input.interviewRevision();
    run.findingsRevision = input.findingsRevision();
    run.inputDigest = input.digest().clone();
    run.nodeId = lease.nodeId();
    run.startedAt = Instants.micros(lease.from());
    run.leaseUntil = Instants.micros(lease.until());
    return run;
  }

  /**
   * What another model says of the input of a clinical run. Written when it is known and not
   * before: one that fails leaves nothing behind.
   */
  public static AnalysisRun inShadowOf(
      AnalysisRun clinical, ModelUsed model, UUID nodeId, Instant now) {
    var input =
        new Input(clinical.interviewRevision, clinical.findingsRevision, clinical.inputDigest());
    var id = TimeOrderedId.next();
    var run = start(id, clinical.examinationId, input, new Lease(nodeId, now, now));
    run.purpose = RunPurpose.SHADOW;
    run.shadowOf = clinical.id();
    run.requestedBy(clinical.requestedBy, UuidBytes.of(id)); // nobody can ask for it again
    run.complete(model, now);
    return run;
  }

  /** What a run sees: form revisions and the digest over them and the photos' digests. */
  public record Input(int interviewRevision, int findingsRevision, byte[] digest) {}

  /** Which node works on a run, and until when it may. */
  public record Lease(UUID nodeId, Instant from, Instant until) {}

  public AnalysisRun requestedBy(UUID account, byte[] digest) {
    requestedBy = account;
    creationDigest = digest.clone();
    return this;
  }

  /**
   * Fixes which patients this one is counted among, and by whose thresholds the probabilities will
   * be judged.
   *
   * @param operatingPointsId the facility's; null for the model's own
   */
  public AnalysisRun judgedBy(UUID operatingPointsId, Stratum stratum) {
    this.operatingPointsId = operatingPointsId;
    this.stratum = stratum;
    return this;
  }

  public void complete(ModelUsed used, Instant now) {
    state = RunState.COMPLETED;
    model = used;
    finishedAt = Instants.micros(now);
  }

  public void fail(RunFailure reason, Instant now) {
    state = RunState.FAILED;
    failure = reason;
    finishedAt = Instants.micros(now);
  }

  public boolean isRunning() {
    return state == RunState.RUNNING;
  }

  public UUID examinationId() {
    return examinationId;
  }

  public RunPurpose purpose() {
    return purpose;
  }

  /** Whether whoever treats the patient may see it. */
  public boolean isClinical() {
    return purpose == RunPurpose.CLINICAL;
  }

  /** The clinical run beside which it judged; null for a clinical one. */
  public UUID shadowOf() {
    return shadowOf;
  }

  public RunState state() {
    return state;
  }

  public int interviewRevision() {
    return interviewRevision;
  }

  public int findingsRevision() {
    return findingsRevision;
  }

  public byte[] inputDigest() {
    return inputDigest.clone();
  }

  public ModelUsed model() {
    return model;
  }

  /** Null for a run from before strata were kept. */
  public Stratum stratum() {
    return stratum;
  }

  /** The facility's thresholds that judge; null for the model's own. */
  public UUID operatingPointsId() {
    return operatingPointsId;
  }

  public UUID nodeId() {
    return nodeId;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public RunFailure failure() {
    return failure;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
