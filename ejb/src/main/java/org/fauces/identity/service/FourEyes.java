package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.IdInUse;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * Keeps deeds that a second person has to approve. A use case that finds that it needs one asks
 * here instead of acting; {@link ApprovalService} decides.
 */
@ApplicationScoped
public class FourEyes {
  @Inject Approvals approvals;
  @Inject Accounts accounts;
  @Inject ApprovalDeeds deeds;
  @Inject Authorities authorities;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject ApprovalViews views;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /**
   * Asks on behalf of the caller, under an id that the client made; the same again answers with
   * what became of the first.
   */
  public Saved<ApprovalView> ask(UUID id, Deed deed, String reason) {
    var digest = digest(deed, reason);
    if (!clientIds.claim(id)) {
      return new Saved<>(repeated(id, digest).orElseThrow(IdInUse::new), false);
    }
    return new Saved<>(keep(id, deed, reason, digest), true);
  }

  /** Asks under an id that this transaction has claimed already, or that no client made. */
  ApprovalView keep(UUID id, Deed deed, String reason) {
    return keep(id, deed, reason, digest(deed, reason));
  }

  private ApprovalView keep(UUID id, Deed deed, String reason, byte[] digest) {
    audit.about(EntityKind.APPROVAL_REQUEST, id);
    var who = authorities.ofCaller();
    var request = new ApprovalRequest(id, deed, reason).by(who, clock.instant(), digest);
    deeds.of(deed.kind()).requireMay(request, who);
    requireNoneOpen(deed);
    approvals.add(request);
    return views.of(request);
  }

  /**
   * One request of a kind about an account waits at a time: of two, the second approver would see
   * but one half of what comes of both. Whoever asks at once waits for the account's row.
   */
  private void requireNoneOpen(Deed deed) {
    accounts.lock(deed.subjectId());
    approvals.openAbout(deed.subjectId(), clock.instant()).stream()
        .filter(open -> open.kind() == deed.kind())
        .findFirst()
        .ifPresent(
            open -> {
              throw new DomainException(
                  ProblemType.APPROVAL_OPEN, "Request " + open.id() + " waits for a decision.");
            });
  }

  private Optional<ApprovalView> repeated(UUID id, byte[] digest) {
    var earlier = approvals.find(id);
    earlier.ifPresent(request -> CreationDigest.earlier(Optional.of(request), digest));
    return earlier.map(views::of);
  }

  private byte[] digest(Deed deed, String reason) {
    return creationDigest.of(
        "approval",
        authorities.ofCaller().accountId(),
        deed.kind(),
        deed.facilityId(),
        deed.subjectId(),
        deed.payload(),
        reason);
  }
}
