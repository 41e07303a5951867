package org.fauces.quality.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.shared.domain.DomainException;

/** Tells whether what the network is shown still looks like what it was trained on. */
@Stateless
@RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
public class DriftService {
  @Inject FigureScope scope;
  @Inject Drift drift;

  /** One facility's: what drifts at one of many would drown in all of them together. */
  @Audited(AuditAction.FIGURES_DRIFT)
  public DriftView figures(FacilityChoice choice) {
    var facilities = scope.of(choice);
    if (choice.all()) {
      throw DomainException.invalid("/facility", "one-facility");
    }
    return drift.of(facilities.get(0));
  }
}
