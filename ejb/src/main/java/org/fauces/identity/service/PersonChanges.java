package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/**
 * What an identity system may change of a person, and what of it an administrator may as well. The
 * system undoes what it did itself and nothing that people decided, and nobody alone chooses who
 * enters an account with privileged roles.
 */
@ApplicationScoped
class PersonChanges {
  @Inject Accounts accounts;
  @Inject AccountLife life;
  @Inject RoleChanges changes;

  /** Whether it is a person's whom an identity system keeps. */
  static boolean isKept(Account account) {
    return account.kind() == AccountKind.PERSON
        && !account.isExternal()
        && account.stateReason() != DisableReason.DELETED_BY_PROVISIONER;
  }

  /** The account, held until the transaction ends; refuses what is outside of the scope. */
  Account lock(UUID id, Authority who) {
    var account = changes.lock(id, List.of());
    if (!isKept(account)) {
      throw new NotFound();
    }
    changes.requireMay(account, List.of(), who);
    return account;
  }

  /** Null leaves a name as it is. */
  void rename(Account account, String signInName, String displayName) {
    var name = SignInName.of(Objects.requireNonNullElse(signInName, account.signInName()));
    var shown = Objects.requireNonNullElse(displayName, account.displayName());
    if (!name.value().equals(account.signInName())) {
      requireOrdinary(account, "An account with privileged roles keeps its sign-in name.");
      if (accounts.isNameTaken(name)) {
        throw new DomainException(ProblemType.NAME_IN_USE, null);
      }
    }
    account.rename(name, shown);
  }

  /** A number names one person for good; it is only given where an old account has none. */
  void number(Account account, String typed) {
    if (typed == null) {
      return;
    }
    var number = PersonnelNumber.of(typed);
    if (number.value().equals(account.personnelNumber())) {
      return;
    }
    if (account.personnelNumber() != null) {
      throw DomainException.invalid("/personnelNumber", "mutability");
    }
    requireOrdinary(account, "The number of an account with privileged roles stays as it is.");
    if (accounts.isPersonTaken(number)) {
      throw new DomainException(ProblemType.PERSON_IN_USE, null);
    }
    account.of(number);
  }

  void activate(Account account, boolean isActive, UUID by) {
    if (isActive && account.isOutOfUse()) {
      requireOrdinary(account, "Two people enable an account with privileged roles in Fauces.");
      if (account.stateReason() != DisableReason.DEPROVISIONED) {
        throw forbidden("This account was taken out of use in Fauces, where it is enabled again.");
      }
      life.enable(account, by);
    } else if (!isActive && !account.isOutOfUse()) {
      life.disable(account, DisableReason.DEPROVISIONED, by);
    }
  }

  private void requireOrdinary(Account account, String otherwise) {
    if (changes.standing(account).stream().anyMatch(RoleAssignment::isPrivileged)) {
      throw forbidden(otherwise);
    }
  }

  private static DomainException forbidden(String detail) {
    return new DomainException(ProblemType.FORBIDDEN, detail);
  }
}
