package org.fauces.identity.domain;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.PROVISIONER;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.Roles;

/**
 * Which roles one account may hold together, and how long. Who may give them is decided elsewhere.
 */
public final class RoleRules {
  /** Longest time for which somebody from outside maintains. */
  public static final Duration LONGEST_MAINTENANCE = Duration.ofHours(8);

  private static final Set<String> ADMINISTRATORS = Set.of(FACILITY_ADMIN, GROUP_ADMIN);

  private RoleRules() {}

  /**
   * The kind of account that these roles make; refuses a set that nobody may hold. An auditor never
   * administers what he audits, a machine is never a person, and who maintains does nothing else.
   * That roles follow each other in time makes no difference.
   */
  public static AccountKind kindFor(Collection<String> held) {
    var roles = new HashSet<>(held);
    if (roles.isEmpty()) {
      throw refused("role-required");
    }
    if (!Roles.ALL.containsAll(roles)) {
      throw refused("unknown-role");
    }
    if (roles.contains(CAMERA)) {
      throw refused("cameras-are-registered");
    }
    if (roles.contains(AUDITOR) && roles.stream().anyMatch(ADMINISTRATORS::contains)) {
      throw refused("auditor-is-no-administrator");
    }
    requireAlone(roles, MAINTAINER, "maintainer-stands-alone");
    requireAlone(roles, INTEGRATION, "integration-stands-alone");
    requireAlone(roles, PROVISIONER, "provisioner-stands-alone");
    requireAlone(roles, GROUP_PROVISIONER, "provisioner-stands-alone");
    boolean isMachine = roles.stream().anyMatch(Roles.OF_MACHINES::contains);
    return isMachine ? AccountKind.INTEGRATION : AccountKind.PERSON;
  }

  /** Refuses a time that is over, runs backwards, or is too long for the role. */
  public static void requireTimes(RoleGrant grant, Instant now) {
    Instants.requireReckonable(grant.from(), "/roles");
    Instants.requireReckonable(grant.until(), "/roles");
    var begin = grant.begin(now);
    if (grant.until() != null && !grant.until().isAfter(begin)) {
      throw refused("until-after-from");
    }
    boolean isMaintenance = MAINTAINER.equals(grant.role());
    if (isMaintenance
        && (grant.until() == null || grant.until().isAfter(begin.plus(LONGEST_MAINTENANCE)))) {
      throw refused("maintenance-ends-within-8-hours");
    }
  }

  private static void requireAlone(Set<String> roles, String role, String rule) {
    if (roles.contains(role) && roles.size() > 1) {
      throw refused(rule);
    }
  }

  static DomainException refused(String rule) {
    return DomainException.invalid("/roles", rule);
  }
}
