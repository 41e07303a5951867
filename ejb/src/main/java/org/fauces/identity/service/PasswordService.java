package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Changes one's own password, by the old one and a fresh second factor. Every other session of the
 * account ends, and so does one that waited for the change.
 */
@Stateless
@RolesAllowed({
  PHYSICIAN,
  NURSE,
  CLERK,
  FACILITY_ADMIN,
  SECURITY_OFFICER,
  AUDITOR,
  GROUP_ADMIN,
  MAINTAINER,
  LIMITED
})
public class PasswordService {
  @Inject Caller caller;
  @Inject OwnAccount own;
  @Inject Accounts accounts;
  @Inject SessionEnds ends;
  @Inject PasswordJudge passwords;
  @Inject PasswordHashes hashes;
  @Inject PasswordPolicy policy;
  @Inject PasswordOwners owners;
  @Inject Clock clock;

  @Audited(AuditAction.PASSWORD_CHANGE)
  public void change(ChangePassword command) {
    var known = accounts.find(caller.accountId()).orElseThrow();
    own.requireSomebodys(known);
    own.requireNoOther(SessionLimit.PASSWORD_CHANGE);
    own.requireFreshProof(own.standing(known));
    requireOld(known.signInName(), command);
    requireGood(known, command);
    var hash = hashes.hash(command.password()); // slow, so that nothing is held meanwhile
    own.lock().changePassword(hash, clock.instant());
    endOthers();
    accounts.flush();
  }

  // counted like a sign-in
  private void requireOld(String name, ChangePassword command) {
    passwords
        .whose(name, command.oldPassword())
        .filter(caller.accountId()::equals)
        .orElseThrow(() -> new DomainException(ProblemType.SIGN_IN_REFUSED, null));
  }

  private void requireGood(Account account, ChangePassword command) {
    policy.check(command.password(), owners.of(account));
    if (command.password().equals(command.oldPassword())) {
      throw DomainException.invalid("/password", "same-as-before");
    }
  }

  private void endOthers() {
    // a code for linking may be in other hands
    accounts.burnInvitations(caller.accountId(), clock.instant());
    if (own.session().limit().isPresent()) {
      ends.endAll(caller.accountId(), SessionEnd.PASSWORD_CHANGED);
    } else {
      ends.endAllBut(caller.sessionId(), caller.accountId(), SessionEnd.PASSWORD_CHANGED);
    }
  }
}
