package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.SignInName;

/** Reads what others know of the owner of a password. */
@ApplicationScoped
class PasswordOwners {
  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject SecondFactorRule rule;

  PasswordOwner of(Account account) {
    return of(account, accounts.rolesOf(account.id()));
  }

  /** The owner of an account whose roles are not kept yet. */
  PasswordOwner of(Account account, List<RoleAt> roles) {
    var texts = new ArrayList<String>();
    texts.add(account.displayName());
    var ids = new HashSet<>(roles.stream().map(RoleAt::facilityId).toList());
    facilities.findAll(ids).stream().map(Facility::name).forEach(texts::add);
    return PasswordOwner.of(
        new SignInName(account.signInName()), texts, rule.isBound(account.kind(), roles));
  }
}
