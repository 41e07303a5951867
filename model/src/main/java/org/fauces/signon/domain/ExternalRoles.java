package org.fauces.signon.domain;

import java.util.Set;
import org.fauces.shared.domain.Roles;

/** The roles that a group of an identity system may give. */
final class ExternalRoles {
  static final Set<String> ORDINARY = Set.of(Roles.PHYSICIAN, Roles.NURSE, Roles.CLERK);

  /** Maintainers and operators are for a time and for the command line: no group gives them. */
  static final Set<String> PRIVILEGED =
      Set.of(Roles.FACILITY_ADMIN, Roles.GROUP_ADMIN, Roles.SECURITY_OFFICER, Roles.AUDITOR);

  private ExternalRoles() {}
}
