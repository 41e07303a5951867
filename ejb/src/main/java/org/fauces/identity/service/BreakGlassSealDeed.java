package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * Seals the account for emergencies: a new secret, shown to the approver this once, and the role of
 * a group's administrator at the facility that the requester acts for. Every session of the account
 * ends.
 */
@ApplicationScoped
class BreakGlassSealDeed implements ApprovalDeed {
  @Inject BreakGlassRows rows;
  @Inject Installation installation;
  @Inject Facilities facilities;
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject SessionEnds ends;
  @Inject PasswordHashes hashes;
  @Inject Clock clock;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.BREAK_GLASS_SEAL;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    if (!who.isOfGroup() || who.accountId().equals(BreakGlass.ACCOUNT_ID)) {
      throw new DomainException(
          ProblemType.FORBIDDEN, "Two administrators of the group seal it, neither by itself.");
    }
  }

  /** Whoever approves is shown the secret, and handles no alarm about its use. */
  @Override
  public boolean mayBeOverseen() {
    return false;
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    var secret = OneTimeCode.make();
    var hash = hashes.hash(Sensitive.of(OneTimeCode.plain(secret)));
    var now = clock.instant();
    var facilityId = request.requestedForFacility();
    facilities.lockOpen(List.of(facilityId));
    installation.lock(); // two first sealings at once would both make it
    account(now).seal(hash, facilityId, now);
    giveRole(request, approver, now);
    var glass = rows.lock().orElseGet(BreakGlass::make);
    glass.seal(request.requestedBy(), approver, now);
    rows.add(glass);
    ends.endAll(BreakGlass.ACCOUNT_ID, SessionEnd.SEALED);
    return Optional.of(new ShownOnce(secret, null));
  }

  private Account account(Instant now) {
    return accounts.lock(BreakGlass.ACCOUNT_ID).orElseGet(() -> made(Account.breakGlass(now)));
  }

  private Account made(Account account) {
    if (accounts.lockByName(SignInName.of(account.signInName())).isPresent()) {
      throw new DomainException(ProblemType.NAME_IN_USE, null);
    }
    rows.add(account);
    return account;
  }

  private void giveRole(ApprovalRequest request, UUID approver, Instant now) {
    assignments.standing(BreakGlass.ACCOUNT_ID, now).forEach(role -> role.end(now, approver));
    var grant = RoleGrant.of(request.requestedForFacility(), Roles.GROUP_ADMIN);
    var role = new RoleAssignment(TimeOrderedId.next(), BreakGlass.ACCOUNT_ID, grant, now);
    assignments.add(List.of(role.givenBy(request.requestedBy(), approver)));
  }
}
