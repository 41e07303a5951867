package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;
import static org.fauces.shared.domain.Roles.MAINTAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.examination.domain.Examination;
import org.fauces.identity.service.Caller;

/**
 * Shows somebody from outside which examinations do not get on and why, with the patients masked.
 * Only ever reads, and opens nothing that is sealed.
 */
@Stateless
@RolesAllowed(MAINTAINER)
public class MaintenanceService {
  /** Of a page together; whoever needs more asks for a shorter page. */
  private static final int MAX_RUNS = 1000;

  @Inject Worklist worklist;
  @Inject AnalysisRuns runs;
  @Inject Caller caller;
  @Inject AuditSubjects audit;

  /** One page, newest first; the event names each patient, masked as they are. */
  @Audited(AuditAction.MAINTENANCE_LIST)
  public MaintenancePage page(WorklistQuery query) {
    var found = worklist.page(caller.facilityId(), query);
    var shown = found.examinations();
    shown.forEach(examination -> audit.about(EntityKind.PATIENT, examination.patientId()));
    var ids = shown.stream().map(Examination::id).toList();
    var traces =
        runs.runsOf(ids, MAX_RUNS).stream().collect(groupingBy(AnalysisRun::examinationId));
    var rows =
        shown.stream()
            .map(each -> MaintenanceRow.of(each, traces.getOrDefault(each.id(), List.of())))
            .toList();
    return new MaintenancePage(rows, found.next());
  }
}
