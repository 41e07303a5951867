package org.fauces.identity.service;

import static java.util.stream.Collectors.toSet;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleAt;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/** The facilities of a person, and opening new ones. */
@Stateless
@RolesAllowed({
  PHYSICIAN,
  NURSE,
  CLERK,
  FACILITY_ADMIN,
  SECURITY_OFFICER,
  AUDITOR,
  GROUP_ADMIN,
  MAINTAINER
})
public class FacilityService {
  @Inject Facilities facilities;
  @Inject Accounts accounts;
  @Inject Installation installation;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** The facilities at which the caller's account holds a role. */
  @Audited(AuditAction.FACILITY_LIST)
  public List<FacilityView> list() {
    var found = facilities.findAll(own());
    found.forEach(facility -> audit.about(EntityKind.FACILITY, facility.id()));
    return found.stream().map(FacilityView::of).toList();
  }

  @Audited(AuditAction.FACILITY_READ)
  public FacilityView get(UUID id) {
    audit.about(EntityKind.FACILITY, id);
    if (!own().contains(id)) {
      throw new NotFound();
    }
    return facilities.find(id).map(FacilityView::of).orElseThrow(NotFound::new);
  }

  /** Opens a facility; nobody holds a role there yet, so the group's administrators are two. */
  @RolesAllowed(GROUP_ADMIN)
  @Audited(AuditAction.FACILITY_CREATE)
  public Saved<FacilityView> open(OpenFacility command) {
    caller.accountId();
    audit.about(EntityKind.FACILITY, command.id());
    var digest = digest(creationDigest, command);
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          FacilityView.of(CreationDigest.earlier(facilities.find(command.id()), digest)), false);
    }
    if (!installation.isComplete()) {
      throw new DomainException(ProblemType.SET_UP_INCOMPLETE, null);
    }
    var facility = Facility.open(command.id(), command.description(), clock.instant(), digest);
    facilities.add(facility);
    return new Saved<>(FacilityView.of(facility), true);
  }

  static byte[] digest(CreationDigest digests, OpenFacility command) {
    var description = command.description();
    return digests.of(
        "facility", description.name(), description.institutionCode(), description.timeZone());
  }

  private Set<UUID> own() {
    return accounts.rolesOfActive(caller.accountId(), clock.instant()).stream()
        .map(RoleAt::facilityId)
        .collect(toSet());
  }
}
