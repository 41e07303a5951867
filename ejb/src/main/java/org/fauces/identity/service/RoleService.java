package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * Gives and takes roles. Privileged ones are asked for here and given when a second person
 * approves; taking a role needs no approval, since nobody gains by it.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class RoleService {
  @Inject RoleChanges changes;
  @Inject Assignments assignments;
  @Inject Administrators administrators;
  @Inject FourEyes fourEyes;
  @Inject Authorities authorities;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Gives one role beside what is held; the same command again answers as before. */
  @Audited(AuditAction.ROLE_GRANT)
  public Saved<ChangedAccount> grant(GrantRole command) {
    var grants = List.of(command.grant());
    var account = lock(command.accountId(), grants);
    if (RoleChange.isPrivileged(command.grant())) {
      var asked = askFor(account, command);
      return new Saved<>(new ChangedAccount(view(account), asked.view()), asked.created());
    }
    boolean isNew = giveOrdinary(account, command);
    return new Saved<>(new ChangedAccount(view(account), null), isNew);
  }

  private Saved<ApprovalView> askFor(Account account, GrantRole command) {
    var grants = List.of(command.grant());
    var deed = RoleChanges.deed(account, new RoleChange(false, grants));
    var asked = fourEyes.ask(command.id(), deed, command.reason());
    if (asked.created()) { // a repeat may come when the role is held already
      changes.held(account, clock.instant()).requireMayAdd(grants);
    }
    return asked;
  }

  private boolean giveOrdinary(Account account, GrantRole command) {
    var who = authorities.ofCaller();
    var grant = command.grant();
    var digest =
        creationDigest.of(
            "role",
            account.id(),
            grant.facilityId(),
            grant.role(),
            grant.from(),
            grant.until(),
            command.reason());
    if (!clientIds.claim(command.id())) {
      CreationDigest.earlier(assignments.find(command.id()), digest);
      return false;
    }
    var given = changes.held(account, clock.instant()).add(command.id(), grant);
    changes.add(account, List.of(given.givenBy(who.accountId(), null).created(digest)));
    return true;
  }

  /** Takes one role; one that is over already stays as it ended. */
  @Audited(AuditAction.ROLE_END)
  public AccountView end(UUID accountId, UUID assignmentId) {
    var who = authorities.ofCaller();
    var account = changes.lock(accountId, List.of());
    audit.about(EntityKind.ROLE_ASSIGNMENT, assignmentId);
    who.requireMaySee(account, changes.standing(account));
    var ended =
        assignments
            .find(assignmentId)
            .filter(each -> each.accountId().equals(accountId) && who.covers(each.facilityId()))
            .orElseThrow(NotFound::new);
    who.requireMayManage(account, List.of(ended));
    ended.end(clock.instant(), who.accountId());
    administrators.requireOneLeft(List.of(ended));
    return view(account);
  }

  /** Puts other roles in place of all that the account holds, at one instant. */
  @Audited(AuditAction.ROLE_MOVE)
  public ChangedAccount move(MoveAccount command) {
    var account = lock(command.accountId(), command.roles());
    var who = authorities.ofCaller();
    var held = changes.held(account, clock.instant());
    held.requireMayReplace(command.roles());
    var change = new RoleChange(true, command.roles());
    if (held.added(command.roles()).stream().anyMatch(RoleChange::isPrivileged)) {
      var deed = RoleChanges.deed(account, change);
      var asked = fourEyes.ask(command.id(), deed, command.reason());
      return new ChangedAccount(view(account), asked.view());
    }
    changes.apply(account, change, who.accountId(), null);
    return new ChangedAccount(view(account), null);
  }

  /** What is not the caller's to give is not there, whatever state it is in. */
  private Account lock(UUID accountId, List<RoleGrant> grants) {
    var who = authorities.ofCaller();
    grants.forEach(who::requireMayGive);
    var account = changes.lock(accountId, grants);
    changes.requireMay(account, grants, who);
    return account;
  }

  private AccountView view(Account account) {
    return AccountView.of(account, changes.standing(account), authorities.ofCaller());
  }
}
