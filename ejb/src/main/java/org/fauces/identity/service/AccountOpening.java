package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.TimeOrderedId;

/** Makes accounts with their roles and their invitation. Who may ask for one is decided before. */
@ApplicationScoped
public class AccountOpening {
  @Inject Accounts accounts;
  @Inject Clock clock;

  /** Makes a camera's account, which is nothing but a camera at one facility. */
  public InvitedAccount openCamera(UUID id, UUID facilityId, String displayName, byte[] digest) {
    var account = Account.invite(id, AccountKind.CAMERA, cameraName(id), displayName);
    return invite(
        account.created(clock.instant(), digest), List.of(new RoleAt(facilityId, Roles.CAMERA)));
  }

  /** The name a camera signs in by: nobody types it. */
  public static String cameraSignInName(UUID accountId) {
    return cameraName(accountId).value();
  }

  private static SignInName cameraName(UUID accountId) {
    return SignInName.of("camera-" + accountId);
  }

  InvitedAccount invite(Account account, List<RoleAt> grants) {
    add(account, grants);
    var code = OneTimeCode.make();
    var invitation = Invitation.of(account.id(), OneTimeCode.hash(code), clock.instant());
    accounts.add(invitation);
    return new InvitedAccount(
        account.id(), account.signInName(), new InvitationCode(code, invitation.expiresAt()));
  }

  void add(Account account, List<RoleAt> grants) {
    if (accounts.isNameTaken(new SignInName(account.signInName()))) {
      throw new DomainException(ProblemType.NAME_IN_USE, null);
    }
    var now = clock.instant();
    accounts.add(
        account,
        grants.stream()
            .distinct()
            .map(grant -> new RoleAssignment(TimeOrderedId.next(), account.id(), grant, now))
            .toList());
  }
}
