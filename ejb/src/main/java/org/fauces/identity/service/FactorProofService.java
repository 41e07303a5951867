package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.PasskeyPurpose;
import org.fauces.identity.service.FactorAttempts.Asked;

/** Proves again, within a session, that its holder is still there: good for 15 minutes. */
@Stateless
@RolesAllowed({
  PHYSICIAN,
  NURSE,
  CLERK,
  FACILITY_ADMIN,
  SECURITY_OFFICER,
  AUDITOR,
  GROUP_ADMIN,
  MAINTAINER,
  LIMITED
})
public class FactorProofService {
  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject FactorAttempts attempts;
  @Inject PasskeyRequests passkeys;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** What a passkey of the caller is to sign. */
  public PasskeyRequest passkeyRequest() {
    return passkeys.make(PasskeyPurpose.PROVE, caller.accountId());
  }

  @Audited(AuditAction.FACTOR_PROVE)
  public void prove(SecondFactor shown) {
    audit.about(EntityKind.ACCOUNT, caller.accountId());
    var asked = new Asked(caller.accountId(), caller.facilityId(), PasskeyPurpose.PROVE);
    var proven = attempts.check(asked, shown).orElseThrow(SignInCompletion::wrong);
    var session = sessions.find(caller.sessionId()).orElseThrow();
    proven.forEach(factor -> session.secondFactorProven(factor, clock.instant()));
  }
}
