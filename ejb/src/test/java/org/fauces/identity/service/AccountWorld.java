package org.fauces.identity.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SignInName;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;

/** The services of accounts, wired as the container does it, on stores in memory and a clock. */
final class AccountWorld {
  /** What stands for the installation's row among those that were held. */
  static final Object INSTALLATION = "installation";

  final Memory memory = new Memory();
  final HandClock clock = new HandClock(Instant.parse("2026-11-24T00:00:00Z"));
  final ActingCaller caller = new ActingCaller();
  final RoleService roles = new RoleService();
  final AccountStateService states = new AccountStateService();
  final ApprovalService approvals = new ApprovalService();
  final AccountService invitations = new AccountService();
  final AccountLife life = new AccountLife();
  final SessionEnds ends = new SessionEnds();
  final Administrators administrators = new Administrators();
  final Authorities authorities = new Authorities();

  final RoleChanges changes = new RoleChanges();
  private final FourEyes fourEyes = new FourEyes();
  private final AccountOpening opening = new AccountOpening();

  AccountWorld() {
    authorities.caller = caller;
    authorities.accounts = memory.accountStore();
    authorities.clock = clock;
    wireSteps();
    wireServices();
  }

  private ApprovalViews views() {
    var views = new ApprovalViews();
    views.accounts = memory.accountStore();
    views.clock = clock;
    return views;
  }

  private void wireSteps() {
    administrators.accounts = memory.accountStore();
    administrators.assignments = memory.assignmentStore();
    administrators.installation = new KeptInstallation();
    administrators.clock = clock;
    changes.accounts = memory.accountStore();
    changes.assignments = memory.assignmentStore();
    changes.facilities = new OpenFacilities();
    changes.administrators = administrators;
    changes.audit = new AuditSubjects();
    changes.clock = clock;
    life.accounts = memory.accountStore();
    life.assignments = memory.assignmentStore();
    ends.sessions = memory.sessionStore();
    ends.breakGlass = new BreakGlassUse();
    ends.clock = clock;
    life.ends = ends;
    life.keys = memory.keyStore();
    life.opening = new AccountOpening();
    life.opening.accounts = memory.accountStore();
    life.opening.clock = clock;
    life.opening.caller = caller;
    life.administrators = administrators;
    life.clock = clock;
    fourEyes.accounts = memory.accountStore();
    fourEyes.approvals = memory.approvalStore();
    fourEyes.deeds = new Deeds();
    fourEyes.authorities = authorities;
    fourEyes.clientIds = new Ids();
    fourEyes.creationDigest = new Digests();
    fourEyes.audit = new AuditSubjects();
    fourEyes.clock = clock;
    fourEyes.views = views();
  }

  private void wireServices() {
    roles.changes = changes;
    roles.assignments = memory.assignmentStore();
    roles.administrators = administrators;
    roles.fourEyes = fourEyes;
    roles.authorities = authorities;
    roles.clientIds = new Ids();
    roles.creationDigest = new Digests();
    roles.audit = new AuditSubjects();
    roles.clock = clock;
    opening.accounts = memory.accountStore();
    opening.facilities = new OpenFacilities();
    opening.clock = clock;
    opening.caller = caller;
    invitations.accounts = memory.accountStore();
    invitations.facilities = new OpenFacilities();
    invitations.opening = opening;
    invitations.fourEyes = fourEyes;
    invitations.authorities = authorities;
    invitations.clientIds = new Ids();
    invitations.creationDigest = new Digests();
    invitations.audit = new AuditSubjects();
    invitations.clock = clock;
    states.changes = changes;
    states.life = life;
    states.fourEyes = fourEyes;
    states.authorities = authorities;
    approvals.approvals = memory.approvalStore();
    approvals.deeds = new Deeds();
    approvals.authorities = authorities;
    approvals.audit = new AuditSubjects();
    approvals.clock = clock;
    approvals.views = views();
  }

  /** An active person who holds these roles. */
  Account hire(String name, RoleGrant... grants) {
    var account =
        Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of(name), name)
            .created(clock.instant(), new byte[16])
            .of(PersonnelNumber.of(name))
            .at(grants[0].facilityId());
    account.activate("hash", Instant.EPOCH);
    memory.accounts.put(account.id(), account);
    for (RoleGrant grant : grants) {
      var role = new RoleAssignment(UUID.randomUUID(), account.id(), grant, clock.instant());
      memory.roles.put(role.id(), role);
    }
    return account;
  }

  private final class Deeds extends ApprovalDeeds {
    @Override
    ApprovalDeed of(ApprovalKind kind) {
      if (kind == ApprovalKind.ROLE_CHANGE) {
        var deed = new RoleChangeDeed();
        deed.changes = changes;
        deed.accounts = memory.accountStore();
        deed.opening = opening;
        return deed;
      }
      var deed = new AccountEnableDeed();
      deed.changes = changes;
      deed.life = life;
      deed.accounts = memory.accountStore();
      return deed;
    }
  }

  private final class Ids extends ClientIds {
    @Override
    public boolean claim(UUID id) {
      return memory.claimed.add(id);
    }
  }

  private static final class Digests extends CreationDigest {
    @Override
    public byte[] of(Object... parts) {
      return Arrays.toString(parts).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static final class OpenFacilities extends Facilities {
    @Override
    void lockOpen(Collection<UUID> ids) {}
  }

  private final class KeptInstallation extends Installation {
    @Override
    void lock() {
      memory.held.add(INSTALLATION);
    }
  }

  /** Whoever acts now, at which facility; what he may do is looked up as the product does it. */
  final class ActingCaller implements Caller {
    private UUID accountId;
    private UUID facilityId;

    void become(UUID accountId, UUID facilityId) {
      this.accountId = accountId;
      this.facilityId = facilityId;
    }

    @Override
    public UUID accountId() {
      held();
      return accountId;
    }

    @Override
    public UUID facilityId() {
      return facilityId;
    }

    @Override
    public UUID sessionId() {
      return accountId;
    }

    @Override
    public void requireFreshFactor() {}

    @Override
    public boolean has(String role) {
      return held().contains(role);
    }

    private Set<String> held() {
      var held = memory.accountStore().rolesOfActive(accountId, facilityId, clock.instant());
      if (held.isEmpty()) {
        throw new DomainException(ProblemType.NOT_SIGNED_IN, null);
      }
      return held;
    }
  }

  /** A clock that goes on by hand. */
  static final class HandClock extends Clock {
    private Instant now;

    HandClock(Instant now) {
      this.now = now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** What an account may do now, as the product would let it. */
  Set<String> effective(UUID accountId, UUID facilityId) {
    return memory.accountStore().rolesOfActive(accountId, facilityId, clock.instant());
  }

  List<RoleAssignment> standing(UUID accountId) {
    return memory.assignmentStore().standing(accountId, clock.instant());
  }
}
