package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.RoleAssignment;

/**
 * Tells the security officers of the group of another way into an account with power over others:
 * whoever got hold of its holder's session for a minute could have made a way of their own.
 */
@ApplicationScoped
class LinkAlarm {
  @Inject Assignments assignments;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /** Called as an account in use is linked; each link is told, however many wait to be seen. */
  void linked(Account account) {
    boolean isPrivileged =
        assignments.standing(account.id(), clock.instant()).stream()
            .anyMatch(RoleAssignment::isPrivileged);
    if (isPrivileged) {
      alarms.raiseEach(
          AlarmKind.PRIVILEGED_ACCOUNT_LINKED,
          EntityKind.ACCOUNT,
          account.id(),
          null, // the group's: that person may be the only security officer of the facility
          account.id());
    }
  }
}
