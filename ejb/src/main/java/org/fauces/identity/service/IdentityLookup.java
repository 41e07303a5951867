package org.fauces.identity.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleAt;

/** Names of accounts and facilities, and where somebody holds a role, for other features. */
@ApplicationScoped
public class IdentityLookup {
  @Inject Accounts accounts;
  @Inject Facilities facilities;
  @Inject Clock clock;

  /** The display names of the accounts among the ids. */
  public Map<UUID, String> namesOf(Collection<UUID> accountIds) {
    return accounts.findAll(accountIds).stream().collect(toMap(Account::id, Account::displayName));
  }

  /** The names of the facilities among the ids. */
  public Map<UUID, String> facilityNames(Collection<UUID> facilityIds) {
    return facilities.findAll(facilityIds).stream().collect(toMap(Facility::id, Facility::name));
  }

  /** Where the account holds at least one of the roles now. */
  public Set<UUID> facilitiesWith(UUID accountId, Set<String> roles) {
    return accounts.rolesOfActive(accountId, clock.instant()).stream()
        .filter(held -> roles.contains(held.role()))
        .map(RoleAt::facilityId)
        .collect(toSet());
  }
}
