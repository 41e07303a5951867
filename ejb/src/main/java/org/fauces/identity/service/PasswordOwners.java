package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SignInName;

/** Reads what others know of the owner of a password. */
@ApplicationScoped
class PasswordOwners {
  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject SecondFactorRule rule;

  PasswordOwner of(Account account) {
    var roles = accounts.rolesOf(account.id());
    var ids = new HashSet<>(roles.stream().map(RoleAt::facilityId).toList());
    return of(account, facilities.findAll(ids).stream().map(Facility::name).toList(), roles);
  }

  /** The owner of the first account, of whose facility and roles nothing is kept yet. */
  PasswordOwner ofFirst(Account account, String facilityName, List<RoleGrant> grants) {
    var roles = grants.stream().map(each -> new RoleAt(each.facilityId(), each.role())).toList();
    return of(account, List.of(facilityName), roles);
  }

  private PasswordOwner of(Account account, List<String> facilityNames, List<RoleAt> roles) {
    var texts = new ArrayList<String>(facilityNames);
    texts.add(account.displayName());
    return PasswordOwner.of(
        new SignInName(account.signInName()), texts, rule.isBound(account.kind(), roles));
  }
}
