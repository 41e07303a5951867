package org.fauces.diagnosis.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.ModelDescription;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.AnalysisRun;

/** Keeps what the model in the shadow said, apart from what is shown. */
@Stateless
@PermitAll // called by ShadowTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShadowResults {
  @Inject AnalysisRuns runs;
  @Inject RunOutcomes outcomes;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  /** Writes a run of purpose SHADOW, completed, beside the clinical one. */
  @Audited(AuditAction.SHADOW_ANALYSIS)
  public void write(UUID clinicalRunId, ModelDescription model, CaseFinding finding) {
    var clinical = runs.find(clinicalRunId);
    if (clinical.isEmpty()) { // disposed of meanwhile
      audit.leaveUntouched();
      return;
    }
    audit.about(EntityKind.EXAMINATION, clinical.get().examinationId());
    var run =
        AnalysisRun.inShadowOf(clinical.get(), outcomes.model(model), nodeId, clock.instant());
    audit.about(EntityKind.ANALYSIS_RUN, run.id());
    runs.add(run);
    runs.flush(); // before the rows that refer to it
    outcomes.writeResults(run, finding);
    runs.flush();
  }
}
