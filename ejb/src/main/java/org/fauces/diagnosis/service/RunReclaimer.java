package org.fauces.diagnosis.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.RunFailure;

/**
 * Fails one run whose lease is over and gives its examination back, each in a transaction of its
 * own.
 */
@Stateless
@PermitAll // called by AbandonedRuns alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunReclaimer {
  @Inject AnalysisRuns runs;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Audited(AuditAction.ANALYSIS_RECLAIM)
  public void reclaim(UUID runId) {
    var run = runs.find(runId).orElseThrow();
    var examination = runs.lockExamination(run.examinationId());
    audit.about(EntityKind.EXAMINATION, examination.id());
    audit.about(EntityKind.ANALYSIS_RUN, runId);
    if (run.isRunning()) {
      var now = clock.instant();
      examination.failRun(runId, RunFailure.LEASE_EXPIRED.name(), now);
      run.fail(RunFailure.LEASE_EXPIRED, now);
    }
  }
}
