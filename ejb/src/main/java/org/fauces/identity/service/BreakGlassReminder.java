package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.BreakGlass;

/** Says every day that the account for emergencies would open nothing. */
@Stateless
@PermitAll // called by AccountCareTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BreakGlassReminder {
  @Inject BreakGlassRows rows;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Judged under the lock, since another node may have been faster. */
  @Audited(AuditAction.BREAK_GLASS_REMIND)
  public void remind() {
    audit.about(EntityKind.ACCOUNT, BreakGlass.ACCOUNT_ID);
    var now = clock.instant();
    rows.lock().filter(glass -> glass.needsReminder(now)).ifPresent(glass -> tell(glass, now));
  }

  private void tell(BreakGlass glass, Instant now) {
    glass.reminded(now);
    alarms.raise(
        AlarmKind.BREAK_GLASS_UNSEALED,
        EntityKind.ACCOUNT,
        BreakGlass.ACCOUNT_ID,
        null, // the group's
        BreakGlass.ACCOUNT_ID);
  }
}
