package org.fauces.examination.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.StaleVersion;

/**
 * One visit at which a throat is photographed. It collects photos, interview and findings (DRAFT),
 * is complete (READY), is analysed, and ends with a physician's decision, which is amended but
 * never taken back. Whatever changes after an analysis asks for a new one, so that nobody decides
 * on a result that did not see the present facts.
 */
@Entity
@Table(name = "examination")
public class Examination extends Identified implements Created {
  /** The most photos an examination takes. */
  public static final int MAX_PHOTOS = 30;

  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "facility_id")
  private UUID facilityId;

  @Convert("uuid")
  @Column(name = "patient_id")
  private UUID patientId;

  @Convert("uuid")
  @Column(name = "camera_id")
  private UUID cameraId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ExaminationState state;

  @Column(name = "state_entered_at")
  private Instant stateEnteredAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Convert("uuid")
  @Column(name = "opened_by")
  private UUID openedBy;

  @Column(name = "photo_count")
  private int photoCount;

  @Column(name = "interview_revision")
  private int interviewRevision;

  @Column(name = "findings_revision")
  private int findingsRevision;

  @Convert("uuid")
  @Column(name = "current_run_id")
  private UUID currentRunId;

  @Enumerated(EnumType.STRING)
  @Column(name = "stop_reason")
  private StopReason stopReason;

  @Column(name = "stop_note")
  private byte[] stopNote;

  @Column(name = "run_failure")
  private String runFailure;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Examination() {} // JPA

  private Examination(UUID id, UUID facilityId, UUID patientId, UUID cameraId) {
    super(id);
    this.facilityId = facilityId;
    this.patientId = patientId;
    this.cameraId = cameraId;
  }

  /** Opens an examination of a patient; a camera, where one is named, may upload into it. */
  public static Examination open(
      UUID id, UUID facilityId, UUID patientId, UUID cameraId, Opening opening) {
    var examination = new Examination(id, facilityId, patientId, cameraId);
    examination.openedBy = opening.by();
    examination.openedAt = Instants.micros(opening.at());
    examination.creationDigest = opening.creationDigest().clone();
    examination.enter(ExaminationState.DRAFT, opening.at());
    return examination;
  }

  /** Who opened it, when, and the digest of the command that did. */
  public record Opening(UUID by, Instant at, byte[] creationDigest) {}

  /** Takes one more photo and says its position, counted from 1. */
  public int takePhoto(Instant now) {
    requireInput();
    if (photoCount >= MAX_PHOTOS) {
      throw new DomainException(ProblemType.TOO_MANY_PHOTOS, null);
    }
    photoCount++;
    inputChanged(now);
    return photoCount;
  }

  /** Takes a new revision of a form and says its number, counted from 1. */
  public int takeForm(FormKind form, Instant now) {
    requireInput();
    int revision =
        switch (form) {
          case INTERVIEW -> ++interviewRevision;
          case FINDINGS -> ++findingsRevision;
        };
    inputChanged(now);
    return revision;
  }

  /** Ends the examination because photographing this patient could do harm. */
  public void contraindicate(StopReason reason, Instant now) {
    requireInput();
    stopReason = reason;
    enter(ExaminationState.CONTRAINDICATED, now);
  }

  /** Ends the examination before a decision; the note is ciphertext. */
  public void cancel(StopReason reason, byte[] sealedNote, Instant now) {
    requireInput();
    stopReason = reason;
    stopNote = sealedNote;
    enter(ExaminationState.CANCELLED, now);
  }

  /** A run took this examination; from here on only that run, or its failure, moves it. */
  public void startRun(UUID runId, Instant now) {
    if (state == ExaminationState.ANALYSING) {
      throw new DomainException(ProblemType.ANALYSIS_RUNNING, null);
    }
    if (state != ExaminationState.READY && state != ExaminationState.ANALYSED) {
      throw wrongState();
    }
    currentRunId = runId;
    runFailure = null;
    enter(ExaminationState.ANALYSING, now);
  }

  /** The run has its results. Only for the run that the examination waits for. */
  public void completeRun(UUID runId, Instant now) {
    if (!isWaitingFor(runId)) {
      throw wrongState();
    }
    enter(ExaminationState.ANALYSED, now);
  }

  /**
   * The run ended without results; the examination waits for another, unless the physician did not
   * wait and decided.
   */
  public void failRun(UUID runId, String failure, Instant now) {
    if (!isWaitingFor(runId)) {
      return;
    }
    currentRunId = null;
    runFailure = failure;
    enter(ExaminationState.READY, now);
  }

  /** Whether this run is the one under way. */
  public boolean isWaitingFor(UUID runId) {
    return state == ExaminationState.ANALYSING && runId.equals(currentRunId);
  }

  /** The physician decides on the results of the current run. */
  public void decideOn(UUID runId, Instant now) {
    if (state != ExaminationState.ANALYSED || !runId.equals(currentRunId)) {
      throw wrongState();
    }
    enter(ExaminationState.DECIDED, now);
  }

  /**
   * The physician decides without an analysis: care never waits for the machine. A run that is
   * under way has no say any more.
   */
  public void decideWithoutRun(Instant now) {
    if (state != ExaminationState.ANALYSING) {
      requireInput();
    }
    currentRunId = null;
    enter(ExaminationState.DECIDED, now);
  }

  /** The physician corrects a decision, on the run that it was made on or on none. */
  public void amend(UUID runId, Instant now) {
    if (!state.isDecided()) {
      throw wrongState();
    }
    if (runId != null && !runId.equals(currentRunId)) {
      throw DomainException.invalid("/runId", "run-of-the-decision");
    }
    enter(ExaminationState.AMENDED, now);
  }

  /** Refuses a change by somebody who saw an older version. */
  public void expectVersion(int seen) {
    if (seen != version) {
      throw new StaleVersion();
    }
  }

  /** What is still missing for an analysis. */
  public Set<Part> missing() {
    var missing = EnumSet.noneOf(Part.class);
    if (photoCount == 0) {
      missing.add(Part.PHOTOS);
    }
    if (interviewRevision == 0) {
      missing.add(Part.INTERVIEW);
    }
    if (findingsRevision == 0) {
      missing.add(Part.FINDINGS);
    }
    return missing;
  }

  private void inputChanged(Instant now) {
    currentRunId = null;
    var next = missing().isEmpty() ? ExaminationState.READY : ExaminationState.DRAFT;
    if (next != state) {
      enter(next, now);
    }
  }

  private void requireInput() {
    if (!state.takesInput()) {
      throw wrongState();
    }
  }

  private DomainException wrongState() {
    return new DomainException(ProblemType.WRONG_STATE, "The examination is " + state + ".");
  }

  private void enter(ExaminationState next, Instant now) {
    state = next;
    stateEnteredAt = Instants.micros(now);
  }

  public int version() {
    return version;
  }

  public UUID facilityId() {
    return facilityId;
  }

  public UUID patientId() {
    return patientId;
  }

  public UUID cameraId() {
    return cameraId;
  }

  public ExaminationState state() {
    return state;
  }

  public Instant stateEnteredAt() {
    return stateEnteredAt;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public UUID openedBy() {
    return openedBy;
  }

  public int photoCount() {
    return photoCount;
  }

  public int interviewRevision() {
    return interviewRevision;
  }

  public int findingsRevision() {
    return findingsRevision;
  }

  public UUID currentRunId() {
    return currentRunId;
  }

  public StopReason stopReason() {
    return stopReason;
  }

  public byte[] stopNote() {
    return stopNote == null ? null : stopNote.clone();
  }

  public String runFailure() {
    return runFailure;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
