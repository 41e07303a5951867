package org.fauces.diagnosis.service;

import java.util.List;
import java.util.Set;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.examination.service.ExaminationView;
import org.fauces.examination.service.FormRevisionView;
import org.fauces.examination.service.PhotoView;
import org.fauces.patient.service.PatientView;

/**
 * The whole examination in one read; runs newest first, decisions in order. Interview and findings
 * are null until they are entered.
 */
public record ExaminationDetail(
    ExaminationView examination,
    PatientView patient,
    List<PhotoView> photos,
    FormRevisionView interview,
    FormRevisionView findings,
    Set<ClinicalWarning> warnings,
    List<RunView> runs,
    List<DecisionView> decisions,
    List<ConfirmatoryTestView> confirmatoryTests) {
  @Override
  public String toString() {
    return "ExaminationDetail[" + examination.id() + "]";
  }
}
