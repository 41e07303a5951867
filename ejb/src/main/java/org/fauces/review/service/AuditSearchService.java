package org.fauces.review.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.shared.service.TimePlace;

/** Searches the audit trail page by page. Whoever searches is recorded with what was asked. */
@Stateless
@RolesAllowed({AUDITOR, SECURITY_OFFICER})
public class AuditSearchService {
  @Inject EventFinder events;
  @Inject EventViews views;

  @Audited(AuditAction.AUDIT_SEARCH)
  public EventPage search(SearchEvents search) {
    events.ask(search.question());
    var place = TimePlace.parse(search.after());
    var found = events.find(search.question(), place, SearchEvents.PAGE + 1);
    boolean hasMore = found.size() > SearchEvents.PAGE;
    var shown = hasMore ? found.subList(0, SearchEvents.PAGE) : found;
    var next = hasMore ? EventViews.token(shown.get(shown.size() - 1)) : null;
    return new EventPage(views.of(shown), next);
  }
}
