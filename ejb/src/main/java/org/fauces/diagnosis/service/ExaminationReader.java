package org.fauces.diagnosis.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.service.ExaminationAccess;
import org.fauces.examination.service.ExaminationView;
import org.fauces.examination.service.FormRevisionView;
import org.fauces.examination.service.PhotoView;
import org.fauces.patient.service.PatientDirectory;

/** Reads a whole examination at once, so that what is shown together was true together. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class ExaminationReader {
  @Inject ExaminationAccess access;
  @Inject PatientDirectory patients;
  @Inject AnalysisRuns runs;
  @Inject RunViews runViews;
  @Inject Decisions decisions;
  @Inject DecisionViews decisionViews;

  @Audited(AuditAction.EXAMINATION_READ)
  public ExaminationDetail get(UUID id) {
    var examination = access.readInCare(id);
    var interview = access.latestForm(examination, FormKind.INTERVIEW);
    var findings = access.latestForm(examination, FormKind.FINDINGS);
    return new ExaminationDetail(
        ExaminationView.of(examination),
        patients.readInCare(examination.patientId()),
        access.photosOf(examination).stream().map(PhotoView::of).toList(),
        interview.map(FormRevisionView::of).orElse(null),
        findings.map(FormRevisionView::of).orElse(null),
        interview.map(form -> ClinicalWarnings.in(form.answers())).orElseGet(Set::of),
        runViews.of(examination, runs.runsOf(id)),
        decisionViews.of(examination.patientId(), decisions.decisionsOf(id)),
        decisions.testsOf(id).stream().map(ConfirmatoryTestView::of).toList());
  }
}
