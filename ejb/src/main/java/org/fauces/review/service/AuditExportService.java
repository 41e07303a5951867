package org.fauces.review.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.review.domain.AuditExport;
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
  @Inject EventRows rows;
  @Inject EventViews views;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Begins an export, for a reason; it ends with what was there now. */
  @Audited(AuditAction.AUDIT_EXPORT)
  public AuditQuestion begin(BeginExport command) {
    AuditExport.check(command.reason());
    var now = clock.instant();
    var query = events.ask(command.question());
    var begun = command.question().until(now);
    var export =
        AuditExport.of(query, command.reason(), events.count(begun), now, caller.accountId());
    audit.about(EntityKind.AUDIT_EXPORT, export.id());
    rows.keep(export);
    return begun;
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
