package org.fauces.review.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.shared.service.TimePlace;

/**
 * Hands out what a search finds, as a whole. The export is recorded before its first piece is read;
 * the pieces are read one by one, so that a large one takes no more memory than a small one.
 */
@Stateless
@RolesAllowed({AUDITOR, SECURITY_OFFICER})
public class AuditExportService {
  private static final int PIECE = 500;

  @Inject EventFinder events;
  @Inject EventViews views;
  @Inject Clock clock;

  /** Begins an export; it ends with what was there now. */
  @Audited(AuditAction.AUDIT_EXPORT)
  public AuditQuestion begin(AuditQuestion question) {
    events.ask(question);
    return question.until(clock.instant());
  }

  /** A piece of an export that was begun; {@code after} is the token of the piece before. */
  public ExportPage page(AuditQuestion begun, String after) {
    var found = events.find(begun, TimePlace.parse(after), PIECE + 1);
    boolean hasMore = found.size() > PIECE;
    var shown = hasMore ? found.subList(0, PIECE) : found;
    var next = hasMore ? EventViews.token(shown.get(shown.size() - 1)) : null;
    return new ExportPage(views.of(shown).stream().map(ExportedEvents::of).toList(), next);
  }
}
