package org.fauces.identity.service;

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
import org.fauces.identity.domain.SetupOffice;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * Lets the first administrator appoint the second one and the security officer alone, each once in
 * the life of an installation: nobody is there yet who could approve it. After that a second person
 * approves every privileged role.
 */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class AppointmentService {
  @Inject Installation installation;
  @Inject Accounts accounts;
  @Inject AccountOpening opening;
  @Inject Caller caller;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Appoints at the caller's facility; the same command again answers without the code. */
  @Audited(AuditAction.SETUP_APPOINT)
  public Saved<InvitedAccount> appoint(AppointOfficer command) {
    audit.about(EntityKind.ACCOUNT, command.id());
    if (!installation.isSetUpBy(caller.accountId())) {
      throw new DomainException(ProblemType.FORBIDDEN, "Only the first administrator appoints.");
    }
    var account = NewAccounts.of(invitation(command));
    var digest = digest(account, command.office());
    if (!clientIds.claim(command.id())) {
      var earlier = CreationDigest.earlier(accounts.find(command.id()), digest);
      return new Saved<>(new InvitedAccount(earlier.id(), earlier.signInName(), null, null), false);
    }
    if (!installation.appoint(command.office(), command.id(), clock.instant())) {
      throw new DomainException(
          ProblemType.FORBIDDEN, "This office was given; a second person approves from now on.");
    }
    account.created(clock.instant(), digest);
    var grants = command.office().grants(caller.facilityId());
    return new Saved<>(opening.invite(account, grants, caller.accountId()), true);
  }

  private byte[] digest(Account account, SetupOffice office) {
    return creationDigest.of(
        "office", office, account.signInName(), account.displayName(), account.personnelNumber());
  }

  private InviteAccount invitation(AppointOfficer command) {
    return new InviteAccount(
        command.id(),
        command.signInName(),
        command.displayName(),
        command.personnelNumber(),
        command.office().grants(caller.facilityId()),
        null);
  }
}
