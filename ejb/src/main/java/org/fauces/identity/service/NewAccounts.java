package org.fauces.identity.service;

import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.RoleRules;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Roles;

/** Accounts as an invitation describes them: a person has a number, a machine has none. */
final class NewAccounts {
  private static final String NUMBER = "/personnelNumber";

  private NewAccounts() {}

  static Account of(InviteAccount command) {
    var roles = command.roles().stream().map(RoleGrant::role).toList();
    var kind = RoleRules.kindFor(roles);
    var account =
        Account.invite(
                command.id(), kind, SignInName.of(command.signInName()), command.displayName())
            .at(command.roles().get(0).facilityId());
    if (roles.contains(Roles.MAINTAINER)) {
      account.external();
    }
    return withHolder(account, command.personnelNumber());
  }

  private static Account withHolder(Account account, String number) {
    if (account.kind() == AccountKind.PERSON) {
      if (number == null) {
        throw DomainException.invalid(NUMBER, "required");
      }
      return account.of(PersonnelNumber.of(number));
    }
    if (number != null) {
      throw DomainException.invalid(NUMBER, "not-for-machines");
    }
    return account;
  }
}
