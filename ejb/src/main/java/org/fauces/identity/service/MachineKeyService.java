package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.MachineKey;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Registers the keys that machines sign in by: the first by a one-time code, each next by the one
 * before. A private key never comes here.
 */
@Stateless
@PermitAll // the code, or the key in use, is the proof
public class MachineKeyService {
  /** The key in use, the one that follows, and one whose registration broke off. */
  private static final int AT_ONCE = 3;

  @Inject CodeAttempts attempts;
  @Inject InvitedAccounts invited;
  @Inject Assertions assertions;
  @Inject MachineKeys keys;
  @Inject Accounts accounts;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Activates a machine's account; a key that is refused leaves the code usable. */
  @Audited(AuditAction.MACHINE_ACTIVATE)
  public RegisteredKey activate(RegisterMachineKey command) {
    return attempts.orCounted(() -> activated(command));
  }

  private RegisteredKey activated(RegisterMachineKey command) {
    var held = invited.lock(command.right(), Account::isMachine);
    var registered = add(held.account().id(), command);
    held.account().activateMachine();
    held.invitation().use(clock.instant());
    accounts.flush();
    return registered;
  }

  /** Registers the key that follows; it retires the one in use when it first signs in. */
  @Audited(AuditAction.MACHINE_KEY_REGISTER)
  public RegisteredKey follow(RegisterMachineKey command) {
    return attempts.orCounted(() -> followed(command));
  }

  private RegisteredKey followed(RegisterMachineKey command) {
    var inUse = assertions.prove(command.right());
    accounts
        .lock(inUse.accountId())
        .filter(Account::isActive)
        .orElseThrow(() -> new DomainException(ProblemType.INVALID_GRANT, null));
    if (keys.inUse(inUse.accountId()).size() >= AT_ONCE) {
      throw new DomainException(
          ProblemType.KEY_IN_USE, "Sign in with the newest key, which retires the others.");
    }
    return add(inUse.accountId(), command);
  }

  private RegisteredKey add(UUID accountId, RegisterMachineKey command) {
    assertions.provePossession(command.proof(), command.key());
    var thumbprint = command.key().thumbprint();
    var key = MachineKey.register(accountId, thumbprint, command.key().text(), clock.instant());
    audit.about(EntityKind.MACHINE_KEY, key.id());
    keys.add(key);
    return new RegisteredKey(accountId, thumbprint);
  }
}
