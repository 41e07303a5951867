package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.PROVISIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Authority;
import org.fauces.shared.domain.NotFound;

/**
 * Shows roles at facilities as groups of people, and gives and takes them by who is in a group.
 * Privileged ones are only taken: two people give them.
 */
@Stateless
@RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
public class RoleGroupService {
  @Inject RoleGroups groups;
  @Inject Memberships memberships;
  @Inject Facilities facilities;
  @Inject Authorities authorities;
  @Inject AuditSubjects audit;

  /** The groups of the caller's scope, in an order that never changes. */
  @Audited(AuditAction.ROLE_GROUP_LIST)
  public RoleGroupPage list(List<GroupCondition> conditions, ListWindow window) {
    var who = authorities.ofCaller();
    var page = groups.page(who, conditions, window);
    page.groups().stream()
        .flatMap(group -> group.members().stream())
        .distinct()
        .forEach(id -> audit.about(EntityKind.ACCOUNT, id));
    return page;
  }

  @Audited(AuditAction.ROLE_GROUP_READ)
  public RoleGroupView get(String id) {
    var group = own(id, authorities.ofCaller());
    audit.about(EntityKind.FACILITY, group.facilityId());
    var view = groups.view(group);
    view.members().forEach(member -> audit.about(EntityKind.ACCOUNT, member));
    return view;
  }

  /** Changes who is in the group, all of it or nothing. */
  @Audited(AuditAction.ROLE_GROUP_CHANGE)
  public RoleGroupView change(String id, List<MemberChange> steps, Precondition precondition) {
    var who = authorities.ofCaller();
    var group = own(id, who);
    audit.about(EntityKind.FACILITY, group.facilityId());
    facilities.lockOpen(List.of(group.facilityId())); // every change of its roles meets here
    var before = groups.view(group);
    precondition.requireMet(before.version());
    memberships.change(group, before.members(), steps, who);
    return groups.view(group);
  }

  private static RoleGroup own(String id, Authority who) {
    return RoleGroup.of(id)
        .filter(group -> who.covers(group.facilityId()))
        .orElseThrow(NotFound::new);
  }
}
