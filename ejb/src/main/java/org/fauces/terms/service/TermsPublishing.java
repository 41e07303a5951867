package org.fauces.terms.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;
import org.fauces.terms.domain.TermsVersion;
import org.fauces.terms.service.AcceptancePage.AcceptanceView;

/** What an administrator of the group does about the texts. */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class TermsPublishing {
  @Inject Caller caller;
  @Inject TermsVersions versions;
  @Inject TermsAcceptances acceptances;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Publishes the next version, which everybody is asked to accept when it comes into force. */
  @Audited(AuditAction.TERMS_PUBLISH)
  public Saved<TermsView> publish(PublishTerms command) {
    var publisher = caller.accountId();
    audit.about(EntityKind.TERMS, command.id());
    var digest = digest(command);
    if (!clientIds.claim(command.id())) {
      var earlier = CreationDigest.earlier(versions.find(command.id()), digest);
      return new Saved<>(view(earlier), false);
    }
    var next =
        versions
            .lockNewest(command.kind())
            .followedBy(command.id(), command.texts(), command.inForceFrom(), clock.instant())
            .by(publisher, digest);
    versions.add(next);
    return new Saved<>(view(next), true);
  }

  /** Who accepted a version, or who has not. */
  @Audited(AuditAction.TERMS_ACCEPTANCE_LIST)
  public AcceptancePage acceptances(AcceptanceQuery query) {
    caller.accountId();
    audit.about(EntityKind.TERMS, query.termsId());
    versions.find(query.termsId()).orElseThrow(NotFound::new);
    var found = acceptances.page(query);
    boolean hasMore = found.size() > query.limit();
    var shown = hasMore ? found.subList(0, query.limit()) : found;
    shown.stream().map(AcceptanceView::accountId).forEach(this::name);
    return new AcceptancePage(shown, hasMore ? shown.get(shown.size() - 1).accountId() : null);
  }

  private void name(UUID accountId) {
    audit.about(EntityKind.ACCOUNT, accountId);
  }

  private TermsView view(TermsVersion version) {
    boolean isInForce =
        versions.inForce(clock.instant()).stream().anyMatch(each -> each.id().equals(version.id()));
    return TermsView.of(version, isInForce);
  }

  private byte[] digest(PublishTerms command) {
    var texts = command.texts();
    return creationDigest.of(
        "terms", command.kind(), texts.ja(), texts.en(), command.inForceFrom());
  }
}
