package org.fauces.identity.domain;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.Roles;

/**
 * Whom the first administrator appoints alone, since nobody is there yet to approve it. Names are
 * stored: never rename or reuse one.
 */
public enum SetupOffice {
  SECOND_ADMINISTRATOR(GROUP_ADMIN, FACILITY_ADMIN),
  SECURITY_OFFICER(Roles.SECURITY_OFFICER);

  private final List<String> roles;

  SetupOffice(String... roles) {
    this.roles = List.of(roles);
  }

  /** The roles that the office gives at a facility. */
  public List<RoleGrant> grants(UUID facilityId) {
    return roles.stream().map(role -> RoleGrant.of(facilityId, role)).toList();
  }
}
