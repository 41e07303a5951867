package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;

/** Compares the accounts with a list of the hospital's people that an administrator brings. */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class StaffListService {
  /** The largest list that is read. */
  public static final int MAX_BYTES = StaffList.MAX_BYTES;

  @Inject StaffChanges changes;
  @Inject BulkRuns runs;
  @Inject Caller caller;

  /** Disables whoever left and says what else differs; all of it or nothing. */
  @Audited(AuditAction.STAFF_LIST_FOLLOW)
  public StaffComparison follow(byte[] csv) {
    var list = StaffList.read(csv);
    runs.lock(BulkRun.STAFF_LIST);
    return changes.follow(list, caller.accountId());
  }
}
