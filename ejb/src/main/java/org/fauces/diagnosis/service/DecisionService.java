package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.toSet;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.Decision;
import org.fauces.diagnosis.domain.Decision.Basis;
import org.fauces.diagnosis.domain.Decision.SealedText;
import org.fauces.diagnosis.domain.Judgement;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.service.ExaminationAccess;
import org.fauces.identity.service.Caller;
import org.fauces.patient.service.PatientTexts;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * The physician's word: a decision on an examination, and amendments of it. Nothing that was
 * decided is overwritten.
 */
@Stateless
@RolesAllowed(PHYSICIAN)
public class DecisionService {
  static final String REASON = "decision.reason";
  static final String DIAGNOSIS = "decision.diagnosis";
  static final String TREATMENT_NOTE = "decision.note";

  @Inject Decisions decisions;
  @Inject DecisionViews views;
  @Inject AnalysisRuns runs;
  @Inject ExaminationAccess access;
  @Inject PatientTexts texts;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /**
   * Decides on the current run, or without one and with the reason why: care never waits for the
   * machine.
   */
  @Audited(AuditAction.DECISION_RECORD)
  public Saved<DecisionView> decide(Decide command) {
    return save(command, false);
  }

  /** Corrects what was decided; the earlier text stays readable beside it. */
  @Audited(AuditAction.DECISION_AMEND)
  public Saved<DecisionView> amend(Decide command) {
    return save(command, true);
  }

  private Saved<DecisionView> save(Decide command, boolean isAmendment) {
    var examination = access.change(command.examinationId());
    audit.about(EntityKind.DECISION, command.id());
    var digest = digest(command, isAmendment);
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          view(examination, CreationDigest.earlier(decisions.find(command.id()), digest)), false);
    }
    examination.expectVersion(command.version());
    DecisionRules.check(command, diseasesOf(examination, command.runId()), isAmendment);
    advance(examination, command, isAmendment);
    var decision = write(examination, command, digest);
    return new Saved<>(view(examination, decision), true);
  }

  private void advance(Examination examination, Decide command, boolean isAmendment) {
    var now = clock.instant();
    if (isAmendment) {
      examination.amend(command.runId(), now);
    } else if (command.runId() != null) {
      examination.decideOn(command.runId(), now);
    } else {
      examination.decideWithoutRun(now);
    }
  }

  private Decision write(Examination examination, Decide command, byte[] digest) {
    var basis = new Basis(command.runId(), command.withoutRun());
    int sequence = decisions.nextSequence(examination.id());
    var decision =
        new Decision(command.id(), examination.id(), sequence, basis)
            .saying(seal(examination.patientId(), command))
            .by(caller.accountId(), clock.instant(), digest);
    decisions.add(decision);
    decisions.flush(); // before the rows that refer to it
    for (JudgementView judgement : command.judgements()) {
      decisions.add(
          new Judgement(
              TimeOrderedId.next(), decision.id(), judgement.disease(), judgement.opinion()));
    }
    decisions.flush();
    return decision;
  }

  private SealedText seal(UUID patientId, Decide command) {
    var sealing = texts.of(patientId);
    var text = command.text();
    return new SealedText(
        sealing.seal(REASON, command.id(), text.reason()),
        sealing.seal(DIAGNOSIS, command.id(), text.diagnosis()),
        sealing.seal(TREATMENT_NOTE, command.id(), text.treatmentNote()));
  }

  private Set<String> diseasesOf(Examination examination, UUID runId) {
    if (runId == null) {
      return Set.of();
    }
    runs.find(runId)
        .filter(run -> run.examinationId().equals(examination.id()))
        .orElseThrow(NotFound::new);
    return runs.resultsOf(List.of(runId)).stream()
        .map(AnalysisResult::diseaseCode)
        .collect(toSet());
  }

  private DecisionView view(Examination examination, Decision decision) {
    return views.of(examination.patientId(), List.of(decision)).get(0);
  }

  private byte[] digest(Decide command, boolean isAmendment) {
    return creationDigest.of(
        isAmendment,
        command.examinationId(),
        command.runId(),
        command.withoutRun(),
        command.judgements(),
        command.text().reason(),
        command.text().diagnosis(),
        command.text().treatmentNote());
  }
}
