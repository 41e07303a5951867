package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.NotFound;

/** Gives and takes a role by who is in its group. The facility's row is held by whoever calls. */
@ApplicationScoped
class Memberships {
  @Inject Accounts accounts;
  @Inject RoleChanges changes;
  @Inject Administrators administrators;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Every account that gains or loses the role is held before the first is changed. */
  void change(RoleGroup group, List<UUID> before, List<MemberChange> steps, Authority who) {
    var after = after(before, steps);
    var touched = new TreeSet<>(after);
    touched.addAll(before);
    touched.removeIf(accountId -> after.contains(accountId) == before.contains(accountId));
    accounts.lockAll(touched);
    for (UUID accountId : touched) {
      if (after.contains(accountId)) {
        give(group, accountId, who);
      } else {
        take(group, accountId, who);
      }
    }
  }

  private static Set<UUID> after(List<UUID> before, List<MemberChange> steps) {
    Set<UUID> after = new TreeSet<>(before);
    for (MemberChange step : steps) {
      after = step.applyTo(after);
    }
    return after;
  }

  private void give(RoleGroup group, UUID accountId, Authority who) {
    var grants = List.of(RoleGrant.of(group.facilityId(), group.role()));
    grants.forEach(who::requireMayGive);
    var account = changes.lock(accountId, List.of());
    if (!PersonChanges.isKept(account)) {
      throw new NotFound();
    }
    changes.requireMay(account, grants, who);
    var given = changes.held(account, clock.instant()).add(grants);
    changes.add(account, given.stream().map(each -> each.givenBy(who.accountId(), null)).toList());
  }

  private void take(RoleGroup group, UUID accountId, Authority who) {
    var account = changes.lock(accountId, List.of());
    var held =
        changes.standing(account).stream()
            .filter(each -> each.facilityId().equals(group.facilityId()))
            .filter(each -> each.role().equals(group.role()))
            .toList();
    who.requireMaySee(account, changes.standing(account));
    who.requireMayManage(account, held);
    held.forEach(each -> audit.about(EntityKind.ROLE_ASSIGNMENT, each.id()));
    held.forEach(each -> each.end(clock.instant(), who.accountId()));
    administrators.requireOneLeft(held);
  }
}
