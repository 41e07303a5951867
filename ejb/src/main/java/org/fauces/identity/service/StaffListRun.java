package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.Audited;

/**
 * The nightly comparison and the alarm when it cannot be made, each in a transaction of its own.
 */
@Stateless
@PermitAll // called by StaffListTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StaffListRun {
  @Inject StaffChanges changes;
  @Inject Alarms alarms;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  @Audited(AuditAction.STAFF_LIST_NIGHTLY)
  public StaffComparison follow(byte[] csv) {
    return changes.follow(StaffList.read(csv), null);
  }

  /** Tells the group's security officer that the list was not followed. */
  @Audited(AuditAction.STAFF_LIST_FAIL)
  public void failed() {
    alarms.raise(AlarmKind.STAFF_LIST_NOT_FOLLOWED, EntityKind.NODE, nodeId, null, null);
  }
}
