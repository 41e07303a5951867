package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.HeldRoles;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * Invites people. An administrator of a facility gives roles there and only there; what holds for
 * the group is given by an administrator of the group. Privileged roles come when a second person
 * approves them, and so does the code, which that person is shown: until then the account holds
 * only the other roles, and nobody can take it up.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class AccountService {
  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject AccountOpening opening;
  @Inject FourEyes fourEyes;
  @Inject Authorities authorities;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Invites somebody; the same command again answers without the code, which is not kept. */
  @Audited(AuditAction.ACCOUNT_INVITE)
  public Saved<InvitedAccount> invite(InviteAccount command) {
    audit.about(EntityKind.ACCOUNT, command.id());
    var account = NewAccounts.of(command);
    var who = authorities.ofCaller();
    command.roles().forEach(who::requireMayGive);
    facilities.lockOpen(command.roles().stream().map(RoleGrant::facilityId).toList());
    var digest = digest(account, command);
    if (!clientIds.claim(command.id())) {
      var earlier = CreationDigest.earlier(accounts.find(command.id()), digest);
      return new Saved<>(new InvitedAccount(earlier.id(), earlier.signInName(), null, null), false);
    }
    account.created(clock.instant(), digest);
    new HeldRoles(account, List.of(), clock.instant()).requireMayAdd(command.roles());
    return new Saved<>(open(account, command), true);
  }

  private InvitedAccount open(Account account, InviteAccount command) {
    var privileged = command.roles().stream().filter(RoleChange::isPrivileged).toList();
    var ordinary = command.roles().stream().filter(each -> !privileged.contains(each)).toList();
    var giver = authorities.ofCaller().accountId();
    if (privileged.isEmpty()) {
      return opening.invite(account, ordinary, giver);
    }
    opening.add(account, ordinary, giver); // whoever has the code becomes the person: no code yet
    var deed = RoleChanges.deed(account, new RoleChange(false, privileged));
    var asked = fourEyes.keep(TimeOrderedId.next(), deed, command.reason());
    return new InvitedAccount(account.id(), account.signInName(), null, asked);
  }

  private byte[] digest(Account account, InviteAccount command) {
    var grants =
        command.roles().stream()
            .map(at -> at.facilityId() + "=" + at.role() + "/" + at.from() + "/" + at.until())
            .sorted()
            .toList();
    return creationDigest.of(
        "account", account.signInName(), command.displayName(), account.personnelNumber(), grants);
  }
}
