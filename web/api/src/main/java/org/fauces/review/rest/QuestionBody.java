package org.fauces.review.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.review.domain.AuditExport;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.review.domain.SearchScope;
import org.fauces.review.service.BeginExport;
import org.fauces.review.service.SearchEvents;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;

/** What is asked of the audit trail; whatever is left out does not narrow it. */
@Schema(name = "AuditQuestion")
record QuestionBody(
    @Schema(defaultValue = "FACILITY") SearchScope scope,
    @Schema(description = "Who acted") UUID accountId,
    @Schema(description = "A patient of the facility acted for") UUID patientId,
    @Schema(maxItems = QuestionBody.MAX_ACTIONS) List<AuditAction> actions,
    List<Outcome> outcomes,
    @Schema(description = "At or after; UTC") Instant from,
    @Schema(description = "Before; UTC") Instant to,
    @Schema(description = "next of the page before; a search only", maxLength = MAX_TOKEN)
        String after,
    @Schema(
            description = "Why; required for an export, which alone takes it",
            maxLength = MAX_REASON)
        String reason) {
  static final int MAX_ACTIONS = 50;
  private static final int MAX_OUTCOMES = 3;
  private static final int MAX_TOKEN = 64;
  private static final int MAX_REASON = AuditExport.MAX_REASON;

  static QuestionBody read(JsonFields fields) {
    return new QuestionBody(
        fields.optionalConstant("scope", SearchScope.class).orElse(SearchScope.FACILITY),
        fields.optionalUuid("accountId").orElse(null),
        fields.optionalUuid("patientId").orElse(null),
        fields.constants("actions", MAX_ACTIONS, AuditAction.class),
        fields.constants("outcomes", MAX_OUTCOMES, Outcome.class),
        fields.optionalInstant("from").orElse(null),
        fields.optionalInstant("to").orElse(null),
        fields.optionalString("after", MAX_TOKEN).orElse(null),
        fields.optionalString("reason", MAX_REASON).orElse(null));
  }

  SearchEvents search() {
    if (reason != null) {
      throw DomainException.invalid("/reason", "export-only");
    }
    return new SearchEvents(question(), after);
  }

  /** All of what is asked: an export has no pages. */
  BeginExport export() {
    if (after != null) {
      throw DomainException.invalid("/after", "search-only");
    }
    return new BeginExport(question(), reason);
  }

  private AuditQuestion question() {
    return new AuditQuestion(
        scope, accountId, patientId, Set.copyOf(actions), Set.copyOf(outcomes), from, to);
  }
}
