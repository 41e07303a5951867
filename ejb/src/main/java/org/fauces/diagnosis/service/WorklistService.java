package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.service.WorklistRow.FindingView;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.FormRevision;
import org.fauces.examination.service.ExaminationAccess;
import org.fauces.identity.service.Caller;
import org.fauces.patient.service.Care;
import org.fauces.patient.service.PatientDirectory;
import org.fauces.patient.service.PatientView;

/**
 * Lists a facility's examinations with patients and findings; a clerk sees neither photos nor
 * findings.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, CLERK})
public class WorklistService {
  @Inject Worklist worklist;
  @Inject AnalysisRuns runs;
  @Inject ExaminationAccess access;
  @Inject PatientDirectory patients;
  @Inject Caller caller;
  @Inject Care care;
  @Inject AuditSubjects audit;

  /** One page, newest first. Every patient shown is named in the audit record. */
  @Audited(AuditAction.EXAMINATION_LIST)
  public WorklistPage page(WorklistQuery query) {
    var facilityId = care.facilityToRead(query.patientId());
    var found = worklist.page(facilityId, query);
    var shown = found.examinations();
    var people = patients.allInCare(shown.stream().map(Examination::patientId).collect(toSet()));
    people.keySet().forEach(id -> audit.about(EntityKind.PATIENT, id));
    return new WorklistPage(rows(shown, people), found.next());
  }

  private List<WorklistRow> rows(List<Examination> shown, Map<UUID, PatientView> people) {
    var clinical = isClinician() ? clinical(shown) : null;
    return shown.stream()
        .map(examination -> row(examination, people.get(examination.patientId()), clinical))
        .toList();
  }

  private boolean isClinician() {
    return caller.has(PHYSICIAN) || caller.has(NURSE);
  }

  private Clinical clinical(List<Examination> shown) {
    var ids = shown.stream().map(Examination::id).toList();
    var runIds = shown.stream().map(Examination::currentRunId).filter(Objects::nonNull).toList();
    var interviews =
        access.latestInterviews(ids).stream()
            .collect(toMap(FormRevision::examinationId, form -> form));
    var results = runs.resultsOf(runIds).stream().collect(groupingBy(AnalysisResult::runId));
    return new Clinical(interviews, results);
  }

  /** What only clinicians see of the listed examinations. */
  private record Clinical(
      Map<UUID, FormRevision> interviews, Map<UUID, List<AnalysisResult>> results) {
    List<FindingView> findings(Examination examination) {
      if (examination.currentRunId() == null) {
        return List.of();
      }
      return results.getOrDefault(examination.currentRunId(), List.of()).stream()
          .map(result -> new FindingView(result.diseaseCode(), result.outcome()))
          .toList();
    }

    BigDecimal onsetHours(Examination examination) {
      var interview = interviews.get(examination.id());
      return interview == null ? null : interview.answers().number("onset_h").orElse(null);
    }
  }

  private static WorklistRow row(Examination examination, PatientView patient, Clinical clinical) {
    return new WorklistRow(
        examination.id(),
        patient.id(),
        patient.familyName(),
        patient.givenName(),
        patient.familyNameKana(),
        patient.givenNameKana(),
        patient.birthDate(),
        patient.sex(),
        examination.state(),
        examination.stateEnteredAt(),
        examination.openedAt(),
        clinical == null ? null : examination.photoCount(),
        clinical == null ? null : clinical.onsetHours(examination),
        clinical == null ? null : clinical.findings(examination));
  }
}
