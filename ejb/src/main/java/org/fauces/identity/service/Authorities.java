package org.fauces.identity.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.identity.domain.Authority;
import org.fauces.shared.domain.Roles;

/** What the caller, or whoever asked earlier, may do to accounts now. */
@ApplicationScoped
class Authorities {
  @Inject Caller caller;
  @Inject Accounts accounts;
  @Inject Clock clock;

  Authority ofCaller() {
    var roles = Roles.ALL.stream().filter(caller::has).collect(toSet());
    return new Authority(caller.accountId(), caller.facilityId(), roles);
  }

  /** What somebody may still do who once acted for a facility. */
  Authority of(UUID accountId, UUID facilityId) {
    return new Authority(
        accountId, facilityId, accounts.rolesOfActive(accountId, facilityId, clock.instant()));
  }
}
