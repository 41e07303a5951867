package org.fauces.terms.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.terms.domain.TermsAcceptance;
import org.fauces.terms.domain.TermsVersion;

/** What a person does about the texts in force: reads what is due, and accepts it. */
@Stateless
@RolesAllowed({
  PHYSICIAN,
  NURSE,
  CLERK,
  FACILITY_ADMIN,
  SECURITY_OFFICER,
  AUDITOR,
  GROUP_ADMIN,
  MAINTAINER,
  LIMITED
})
public class TermsService {
  @Inject Caller caller;
  @Inject TermsVersions versions;
  @Inject TermsAcceptances acceptances;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** What is in force and the caller has not accepted; nothing when all is. */
  public List<TermsView> due() {
    return versions.due(caller.accountId(), clock.instant()).stream()
        .map(version -> TermsView.of(version, true))
        .toList();
  }

  /** Accepts the versions that were shown, all or none; a repeat changes nothing. */
  @Audited(AuditAction.TERMS_ACCEPT)
  public void accept(List<UUID> shown) {
    var accountId = caller.accountId();
    shown.forEach(id -> audit.about(EntityKind.TERMS, id));
    acceptances.hold(accountId);
    var inForce = versions.inForce(clock.instant());
    for (UUID id : shown) {
      var version = versions.find(id).orElseThrow(NotFound::new);
      if (inForce.stream().noneMatch(each -> each.id().equals(id))) {
        throw new DomainException(ProblemType.TERMS_REPLACED, null);
      }
      accept(version, accountId);
    }
  }

  private void accept(TermsVersion version, UUID accountId) {
    if (!acceptances.isAccepted(version.id(), accountId)) {
      acceptances.add(TermsAcceptance.of(version, accountId, clock.instant()));
    }
  }
}
