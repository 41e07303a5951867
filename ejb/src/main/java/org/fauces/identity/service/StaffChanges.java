package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Follows the hospital's list: whoever is not in it any more is disabled. A list that would put out
 * too many is not followed at all, since half a list looks like half a hospital that left.
 */
@ApplicationScoped
class StaffChanges {
  private static final int ALWAYS_BELIEVED = 2; // in a small clinic one person is a large share

  @Inject StaffAccounts staff;
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject AccountLife life;
  @Inject Administrators administrators;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.accounts.staff-list-max-leavers-percent", defaultValue = "10")
  int maxLeaversPercent;

  /** Compares and disables; {@code by} is null where the system does. */
  StaffComparison follow(StaffList list, UUID by) {
    var compared = staff.inUse();
    var leavers = compared.stream().filter(account -> !names(list, account)).toList();
    if (leavers.size() > ALWAYS_BELIEVED
        && leavers.size() * 100 > compared.size() * maxLeaversPercent) {
      throw new DomainException(ProblemType.STAFF_LIST_REFUSED, null);
    }
    var moved = compared.stream().filter(account -> isMoved(list, account)).toList();
    var disabled = new ArrayList<UUID>();
    for (Account leaver : accounts.lockAll(ids(leavers))) {
      if (leave(leaver, by)) {
        disabled.add(leaver.id());
      }
    }
    var unknown = list.except(staff.numbers());
    return new StaffComparison(list.people().size(), disabled, ids(moved), unknown);
  }

  /** The account is held. */
  private boolean leave(Account account, UUID by) {
    var accountId = account.id();
    audit.about(EntityKind.ACCOUNT, accountId);
    if (account.isOutOfUse()) {
      return false; // somebody was faster
    }
    if (administrators.isLast(assignments.standing(accountId, clock.instant()))) {
      alarms.raise(
          AlarmKind.LAST_ADMINISTRATOR_KEPT,
          EntityKind.ACCOUNT,
          accountId,
          account.homeFacilityId(),
          accountId);
      return false;
    }
    life.disable(account, DisableReason.NOT_ON_STAFF_LIST, by);
    return true;
  }

  private static boolean names(StaffList list, Account account) {
    return list.people().containsKey(new PersonnelNumber(account.personnelNumber()));
  }

  private boolean isMoved(StaffList list, Account account) {
    var listed = list.people().get(new PersonnelNumber(account.personnelNumber()));
    return listed != null && !listed.equals(staff.institutions(account.id(), clock.instant()));
  }

  private static List<UUID> ids(List<Account> found) {
    return found.stream().map(Account::id).toList();
  }
}
