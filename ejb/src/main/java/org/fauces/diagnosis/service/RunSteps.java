package org.fauces.diagnosis.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.ModelDescription;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.AnalysisRun.Lease;
import org.fauces.diagnosis.domain.OperatingPoints;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.diagnosis.domain.Stratum;
import org.fauces.examination.domain.Answers;
import org.fauces.examination.domain.Contraindications;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.service.ExaminationAccess;
import org.fauces.identity.service.Caller;
import org.fauces.patient.service.PatientDirectory;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.service.ClientIds;

/**
 * The short transactions of an analysis: claim, then complete or fail. Between them the inference
 * runs with no transaction and no lock. Called by {@link AnalysisService} alone.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunSteps {
  // longer than the inference's own timeout, short enough that a killed node's patients do not wait
  private static final Duration LEASE = Duration.ofSeconds(60);

  @Inject AnalysisRuns runs;
  @Inject RunViews views;
  @Inject RunOutcomes outcomes;
  @Inject SiteThresholds thresholds;
  @Inject ExaminationAccess access;
  @Inject PatientDirectory patients;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  /** The run of an earlier request with this id, if there is one. */
  public Optional<RunView> findEarlier(RequestAnalysis command) {
    access.read(command.examinationId());
    audit.about(EntityKind.ANALYSIS_RUN, command.id());
    var earlier = runs.find(command.id());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var run = CreationDigest.earlier(earlier, digest(command));
    trail.success(AuditAction.EXAMINATION_READ); // no run, but results
    return Optional.of(views.of(run));
  }

  /**
   * Claims the examination for a run under a lease. Of two at once one wins, the other meets a
   * running analysis; empty when the id was taken meanwhile, as by the same request sent twice.
   */
  public Optional<ClaimedRun> claim(RequestAnalysis command, ModelDescription model) {
    var examination = access.change(command.examinationId());
    if (!clientIds.claim(command.id())) {
      return Optional.empty();
    }
    var now = clock.instant();
    examination.startRun(command.id(), now);
    var photos = access.photosOf(examination);
    var interview = answers(examination, FormKind.INTERVIEW);
    var findings = answers(examination, FormKind.FINDINGS);
    requireReadable(interview, model);
    requireReadable(findings, model);
    requireNoContraindication(examination, interview);
    var input = RunInput.of(examination, photos, interview, findings);
    var run =
        AnalysisRun.start(
                command.id(), examination.id(), input, new Lease(nodeId, now, now.plus(LEASE)))
            .requestedBy(caller.accountId(), digest(command))
            .judgedBy(
                thresholds
                    .inForce(examination.facilityId(), model)
                    .map(OperatingPoints::id)
                    .orElse(null),
                Stratum.of(interview));
    runs.add(run);
    runs.flush(); // before the rows that refer to it
    photos.forEach(photo -> runs.add(assessment(run, photo)));
    runs.flush();
    trail.success(AuditAction.ANALYSIS_CLAIM);
    return Optional.of(new ClaimedRun(run.id(), examination.id(), photos, interview, findings));
  }

  /** Writes the results, if the run still holds its lease and the physician has waited for it. */
  public RunView complete(ClaimedRun claimed, CaseFinding finding, ModelDescription model) {
    var examination = access.change(claimed.examinationId());
    var run = runs.find(claimed.runId()).orElseThrow();
    var now = clock.instant();
    if (run.isRunning() && !examination.isWaitingFor(run.id())) {
      run.fail(RunFailure.OVERTAKEN, now);
      trail.success(AuditAction.ANALYSIS_FAIL);
      return views.of(run);
    }
    examination.completeRun(run.id(), now);
    run.complete(outcomes.model(run, model), now);
    outcomes.write(run, finding);
    runs.flush();
    trail.success(AuditAction.ANALYSIS_COMPLETE);
    return views.of(run);
  }

  /** Ends the run without results and gives the examination back. */
  public void fail(ClaimedRun claimed, RunFailure failure) {
    var examination = access.change(claimed.examinationId());
    var run = runs.find(claimed.runId()).orElseThrow();
    if (!run.isRunning()) {
      return; // the lease ran out meanwhile and the run was reclaimed
    }
    var now = clock.instant();
    examination.failRun(run.id(), failure.name(), now);
    run.fail(failure, now);
    trail.success(AuditAction.ANALYSIS_FAIL);
  }

  private Answers answers(Examination examination, FormKind form) {
    // READY means that both forms are there
    return access.latestForm(examination, form).orElseThrow().answers();
  }

  /** A birth date may have been corrected since the interview. */
  private void requireNoContraindication(Examination examination, Answers interview) {
    Contraindications.in(interview, patients.ageOf(examination.patientId()))
        .ifPresent(
            reason -> {
              throw new DomainException(
                  ProblemType.WRONG_STATE, "The patient is contraindicated: " + reason + ".");
            });
  }

  /** Codes mean what they mean within one version of the questionnaire only. */
  static void requireReadable(Answers answers, ModelDescription model) {
    if (!answers.questionnaireVersion().equals(model.questionnaireVersion())) {
      throw new DomainException(
          ProblemType.MODEL_UNAVAILABLE,
          "The network reads questionnaire %s, the answers were given to %s."
              .formatted(model.questionnaireVersion(), answers.questionnaireVersion()));
    }
  }

  private static PhotoAssessment assessment(AnalysisRun run, Photo photo) {
    return new PhotoAssessment(
        TimeOrderedId.next(), run.id(), photo.id(), photo.facts().storedSha256());
  }

  private byte[] digest(RequestAnalysis command) {
    return creationDigest.of("analysis", command.examinationId());
  }
}
