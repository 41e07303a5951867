package org.fauces.quality.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.quality.domain.DriftLevel;

/** Compares the inputs of one facility and raises the alarm, in a transaction of its own. */
@Stateless
@PermitAll // called by DriftTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DriftCheck {
  @Inject DriftRows rows;
  @Inject Drift drift;
  @Inject DriftRules rules;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Of several nodes one does it. */
  @Audited(AuditAction.DRIFT_CHECK)
  public void check(UUID facilityId) {
    audit.about(EntityKind.FACILITY, facilityId);
    var now = clock.instant();
    if (!rows.claim(facilityId, now, now.plus(rules.interval()))) {
      audit.leaveUntouched();
      return;
    }
    if (drift.of(facilityId).level() == DriftLevel.ALARM) {
      alarms.raise(AlarmKind.INPUT_DRIFT, EntityKind.FACILITY, facilityId, facilityId, null);
    }
  }
}
