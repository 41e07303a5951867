package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;

/**
 * The nightly comparison and the alarm when it cannot be made, each in a transaction of its own.
 */
@Stateless
@PermitAll // called by StaffListTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StaffListRun {
  // the nodes' clocks may differ, and the one before may take long
  private static final Duration THIS_NIGHT = Duration.ofHours(12);

  @Inject StaffChanges changes;
  @Inject BulkRuns runs;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  /** Follows the list, unless another node did so this night. */
  @Audited(AuditAction.STAFF_LIST_NIGHTLY)
  public Optional<StaffComparison> follow(byte[] csv) {
    var list = StaffList.read(csv);
    runs.lock(BulkRun.STAFF_LIST);
    var now = clock.instant();
    if (runs.isDoneSince(BulkRun.STAFF_LIST, now.minus(THIS_NIGHT))) {
      audit.leaveUntouched();
      return Optional.empty();
    }
    var found = changes.follow(list, null);
    runs.done(BulkRun.STAFF_LIST, now);
    return Optional.of(found);
  }

  /** Tells the group's security officer that the list was not followed. */
  @Audited(AuditAction.STAFF_LIST_FAIL)
  public void failed() {
    alarms.raise(AlarmKind.STAFF_LIST_NOT_FOLLOWED, EntityKind.NODE, nodeId, null, null);
  }
}
