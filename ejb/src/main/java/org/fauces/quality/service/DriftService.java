package org.fauces.quality.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;

/** Tells whether what the network is shown still looks like what it was trained on. */
@Stateless
@RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
public class DriftService {
  @Inject FigureScope scope;
  @Inject Drift drift;

  /** One comparison for each facility that was asked for. */
  @Audited(AuditAction.FIGURES_DRIFT)
  public List<DriftView> figures(FacilityChoice choice) {
    return scope.of(choice).stream().map(drift::of).toList();
  }
}
