package org.fauces.identity.domain;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.OPERATOR;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Roles;

/** Which roles one account may hold together. Who may give them is decided elsewhere. */
public final class RoleRules {
  private static final Set<String> ADMINISTRATORS = Set.of(FACILITY_ADMIN, GROUP_ADMIN);

  /** Their rights are to end by themselves, which an ordinary role does not. */
  private static final Set<String> NOT_GIVEN_YET = Set.of(MAINTAINER, OPERATOR);

  private RoleRules() {}

  /**
   * The kind of account that these roles make; refuses a set that nobody may hold. An auditor never
   * administers what he audits, and a machine is never a person.
   */
  public static AccountKind kindFor(Collection<RoleAt> grants) {
    var roles = grants.stream().map(RoleAt::role).collect(Collectors.toSet());
    if (roles.isEmpty()) {
      throw refused("role-required");
    }
    if (!Roles.ALL.containsAll(roles)) {
      throw refused("unknown-role");
    }
    if (roles.stream().anyMatch(NOT_GIVEN_YET::contains)) {
      throw refused("role-is-not-given-yet");
    }
    if (roles.contains(CAMERA)) {
      throw refused("cameras-are-registered");
    }
    if (roles.contains(AUDITOR) && roles.stream().anyMatch(ADMINISTRATORS::contains)) {
      throw refused("auditor-is-no-administrator");
    }
    if (!roles.contains(INTEGRATION)) {
      return AccountKind.PERSON;
    }
    if (roles.size() > 1) {
      throw refused("integration-stands-alone");
    }
    return AccountKind.INTEGRATION;
  }

  private static DomainException refused(String rule) {
    return DomainException.invalid("/roles", rule);
  }
}
