package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleRules;
import org.fauces.identity.domain.SignInName;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * Invites people. An administrator of a facility gives roles there and only there; what holds for
 * the group is given by an administrator of the group.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class AccountService {
  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject AccountOpening opening;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Invites somebody; the same command again answers without the code, which is not kept. */
  @Audited(AuditAction.ACCOUNT_INVITE)
  public Saved<InvitedAccount> invite(InviteAccount command) {
    audit.about(EntityKind.ACCOUNT, command.id());
    var kind = RoleRules.kindFor(command.roles());
    command.roles().forEach(this::requireMayGive);
    var name = SignInName.of(command.signInName());
    var digest = digest(name, command);
    if (!clientIds.claim(command.id())) {
      var earlier = CreationDigest.earlier(accounts.find(command.id()), digest);
      return new Saved<>(new InvitedAccount(earlier.id(), earlier.signInName(), null), false);
    }
    var account =
        Account.invite(command.id(), kind, name, command.displayName())
            .created(clock.instant(), digest);
    return new Saved<>(opening.invite(account, command.roles()), true);
  }

  private void requireMayGive(RoleAt grant) {
    if (!caller.has(GROUP_ADMIN)) {
      caller.requireAt(grant.facilityId());
      if (grant.role().equals(GROUP_ADMIN)) {
        throw new DomainException(
            ProblemType.FORBIDDEN, "Only an administrator of the group appoints another.");
      }
    }
    if (facilities.find(grant.facilityId()).isEmpty()) {
      throw new NotFound();
    }
  }

  private byte[] digest(SignInName name, InviteAccount command) {
    var grants =
        command.roles().stream().map(at -> at.facilityId() + "=" + at.role()).sorted().toList();
    return creationDigest.of("account", name.value(), command.displayName(), grants);
  }
}
