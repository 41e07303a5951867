package org.fauces.review.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.review.domain.SearchScope;
import org.fauces.shared.domain.DomainException;

/**
 * Answers a patient's question who looked at their data, and what else was done with it: whoever it
 * was, from whichever facility, also when it was refused.
 */
@Stateless
@RolesAllowed({AUDITOR, SECURITY_OFFICER, FACILITY_ADMIN})
public class AccessReportService {
  @Inject EventFinder events;
  @Inject EventViews views;

  @Audited(AuditAction.ACCESS_REPORT)
  public AccessReport report(ReportAccess command) {
    var question = question(command);
    events.ask(question);
    var found = events.find(question, null, AccessReport.MAX_EVENTS + 1);
    if (found.size() > AccessReport.MAX_EVENTS) {
      throw DomainException.invalid("/from", "fewer-events");
    }
    return new AccessReport(command.patientId(), command.from(), command.to(), views.of(found));
  }

  private static AuditQuestion question(ReportAccess command) {
    return new AuditQuestion(
        SearchScope.FACILITY,
        null,
        command.patientId(),
        Set.of(),
        Set.of(),
        command.from(),
        command.to());
  }
}
