package org.fauces.identity.domain;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.INTEGRATION;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;

/** Which roles one account may hold together. Who may give them is decided elsewhere. */
public final class RoleRules {
  private static final Set<String> ADMINISTRATORS = Set.of(FACILITY_ADMIN, GROUP_ADMIN);

  private RoleRules() {}

  /**
   * The kind of account that these roles make; refuses a set that nobody may hold. An auditor never
   * administers what he audits, and a machine is never a person.
   */
  public static AccountKind kindFor(Collection<RoleAt> grants) {
    var roles = grants.stream().map(RoleAt::role).collect(Collectors.toSet());
    if (roles.isEmpty()) {
      throw refused("ROLE_REQUIRED");
    }
    if (!Roles.ALL.containsAll(roles)) {
      throw refused("UNKNOWN_ROLE");
    }
    if (roles.contains(CAMERA)) {
      throw refused("CAMERAS_ARE_REGISTERED");
    }
    if (roles.contains(AUDITOR) && roles.stream().anyMatch(ADMINISTRATORS::contains)) {
      throw refused("AUDITOR_IS_NO_ADMINISTRATOR");
    }
    if (!roles.contains(INTEGRATION)) {
      return AccountKind.PERSON;
    }
    if (roles.size() > 1) {
      throw refused("INTEGRATION_STANDS_ALONE");
    }
    return AccountKind.INTEGRATION;
  }

  private static DomainException refused(String rule) {
    return new DomainException(ProblemType.INVALID, null, List.of(new Violation("/roles", rule)));
  }
}
