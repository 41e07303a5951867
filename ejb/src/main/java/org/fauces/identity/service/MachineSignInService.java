package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.MachineKey;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionKind;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.RequestContext;

/**
 * Signs machines in by a statement signed with their key (RFC 7523). The session is one machine's
 * at one facility and ends with its token: there is no refresh, since the next statement is cheap.
 */
@Stateless
@PermitAll // the signature is the proof
public class MachineSignInService {
  private static final Set<String> KEY_IN_SOFTWARE = Set.of("swk"); // RFC 8176

  @Inject CodeAttempts attempts;
  @Inject Assertions assertions;
  @Inject MachineKeys keys;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject Alarms alarms;
  @Inject RequestContext request;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Audited(AuditAction.MACHINE_SIGN_IN)
  public Granted signIn(MachineSignIn command) {
    return attempts.orCounted(() -> signedIn(command));
  }

  private Granted signedIn(MachineSignIn command) {
    var key = assertions.prove(command.assertion());
    var account =
        accounts
            .lock(key.accountId()) // whoever disables it retires its keys under the same lock
            .orElseThrow(MachineSignInService::refused);
    if (Standstill.holds(account, audit)) {
      throw refused();
    }
    var roles = accounts.rolesOfActive(account.id(), clock.instant());
    var standing = Standing.ofMachine(account.id(), account.displayName(), roles);
    var asked = command.facility();
    var facilityId = standing.choose(asked).orElseThrow(() -> undecided(standing, asked));
    audit.about(EntityKind.FACILITY, facilityId);
    audit.isDoneBy(account.id(), facilityId, standing.rolesAt(facilityId));
    retireBefore(key);
    var session = start(account.id(), facilityId);
    return Granted.of(session, standing.rolesAt(facilityId), null);
  }

  private DomainException undecided(Standing standing, Optional<UUID> asked) {
    if (asked.isPresent() || standing.roles().isEmpty()) {
      audit.because(UntoldReason.NO_ROLE);
    } else {
      audit.because(ProblemType.FACILITY_REQUIRED);
    }
    return refused();
  }

  private Session start(UUID accountId, UUID facilityId) {
    var now = clock.instant();
    var source = request.sourceAddress().orElse("");
    var session =
        Session.start(accountId, facilityId, SessionKind.MACHINE, KEY_IN_SOFTWARE, now)
            .from(source);
    var since = now.minus(Session.LONGEST_OF_MACHINE);
    if (sessions.isUsedAtAnotherAddress(session, source, since, now)) {
      alarms.raise(
          AlarmKind.MACHINE_AT_TWO_ADDRESSES, EntityKind.ACCOUNT, accountId, facilityId, accountId);
    }
    sessions.add(session);
    return session;
  }

  /** The key that follows has arrived: the one before is not needed any more. */
  private void retireBefore(MachineKey used) {
    keys.inUse(used.accountId()).stream()
        .takeWhile(key -> !key.id().equals(used.id()))
        .forEach(key -> key.retire(clock.instant()));
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.INVALID_GRANT, null);
  }
}
