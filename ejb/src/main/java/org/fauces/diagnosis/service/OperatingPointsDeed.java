package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fauces.ai.DiagnosticModel;
import org.fauces.diagnosis.domain.OperatingPoints;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.service.ApprovalDeed;
import org.fauces.identity.service.ShownOnce;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.StaleVersion;

/**
 * Puts a facility's thresholds in force. Whoever approves acts for that facility, since only there
 * he can read what he approves.
 */
@ApplicationScoped
class OperatingPointsDeed implements ApprovalDeed {
  @Inject OperatingPointRows rows;
  @Inject ActiveModel activeModel;
  @Inject Clock clock;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.OPERATING_POINTS;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    if (!request.facilityId().equals(who.facilityId())) {
      throw new NotFound();
    }
    boolean isProposer = who.accountId().equals(request.requestedBy());
    boolean may =
        isProposer
            ? who.roles().contains(Roles.PHYSICIAN)
            : who.roles().contains(Roles.FACILITY_ADMIN) || who.roles().contains(Roles.GROUP_ADMIN);
    if (!may) {
      throw new DomainException(
          ProblemType.FORBIDDEN, "A physician proposes thresholds, an administrator approves.");
    }
  }

  /** Security officers watch over people and keys, not over clinical decisions. */
  @Override
  public boolean mayBeOverseen() {
    return false;
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    rows.holdFacility(request.facilityId());
    var points = rows.find(request.id()).orElseThrow(NotFound::new);
    requireModelInUse(points);
    int newest = rows.newest(points.facilityId()).map(OperatingPoints::version).orElse(0);
    points.approve(approver, newest, clock.instant());
    rows.flush();
    return Optional.empty();
  }

  private void requireModelInUse(OperatingPoints points) {
    var model =
        activeModel
            .find()
            .map(DiagnosticModel::description)
            .orElseThrow(() -> new DomainException(ProblemType.MODEL_UNAVAILABLE, null));
    if (!SiteThresholds.isFor(points, model)) {
      throw new StaleVersion();
    }
  }
}
