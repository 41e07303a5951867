package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.TimeOrderedId;

/** Makes accounts with their roles and their invitation. Who may ask for one is decided before. */
@ApplicationScoped
public class AccountOpening {
  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Makes a camera's account, which is nothing but a camera at one facility. */
  public InvitedAccount openCamera(UUID id, UUID facilityId, String displayName, byte[] digest) {
    var account = Account.invite(id, AccountKind.CAMERA, cameraName(id), displayName);
    facilities.lockOpen(List.of(facilityId));
    return invite(
        account.created(clock.instant(), digest).at(facilityId),
        List.of(RoleGrant.of(facilityId, Roles.CAMERA)),
        null);
  }

  /** The name a camera signs in by: nobody types it. */
  public static String cameraSignInName(UUID accountId) {
    return cameraName(accountId).value();
  }

  private static SignInName cameraName(UUID accountId) {
    return SignInName.of("camera-" + accountId);
  }

  InvitedAccount invite(Account account, List<RoleGrant> grants, UUID giver) {
    add(account, grants, giver);
    return new InvitedAccount(account.id(), account.signInName(), invitation(account), null);
  }

  /**
   * Makes an invitation, for the caller to hand over; whatever was sent before is worth nothing.
   */
  InvitationCode invitation(Account account) {
    var now = clock.instant();
    accounts.burnInvitations(account.id(), now);
    var code = OneTimeCode.make();
    var invitation =
        Invitation.of(account.id(), OneTimeCode.hash(code), now).shownTo(caller.accountId());
    accounts.add(invitation);
    return new InvitationCode(code, invitation.expiresAt());
  }

  /** The same for whoever approved it. */
  ShownOnce shownOnce(Account account) {
    var invitation = invitation(account);
    return new ShownOnce(invitation.code(), invitation.expiresAt());
  }

  void add(Account account, List<RoleGrant> grants, UUID giver) {
    if (accounts.isNameTaken(new SignInName(account.signInName()))) {
      throw new DomainException(ProblemType.NAME_IN_USE, null);
    }
    var number = account.personnelNumber();
    if (number != null && accounts.isPersonTaken(new PersonnelNumber(number))) {
      throw new DomainException(ProblemType.PERSON_IN_USE, null);
    }
    var now = clock.instant();
    accounts.add(
        account,
        grants.stream()
            .map(grant -> new RoleAssignment(TimeOrderedId.next(), account.id(), grant, now))
            .map(role -> role.givenBy(giver, null))
            .toList());
  }
}
