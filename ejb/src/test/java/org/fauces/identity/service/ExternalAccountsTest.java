package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SignInName;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an identity system makes somebody here, and who is told. */
@Tag("NSG-2.4-12")
class ExternalAccountsTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final Sensitive<String> CODE = OneTimeCode.make();

  private final AccountWorld world = new AccountWorld();
  private final ExternalAccounts external = new ExternalAccounts();
  private final List<UUID> alarms = new ArrayList<>();
  private Account linked;
  private Invitation invitation;

  @BeforeEach
  void wire() {
    external.identities = new NoIdentities();
    external.ruled = new GivenRoles();
    external.accounts = world.memory.accountStore();
    external.invited = new OneInvited();
    external.opening = new AccountOpening();
    external.opening.accounts = world.memory.accountStore();
    external.opening.clock = world.clock;
    external.alarm = new LinkAlarm();
    external.alarm.assignments = world.memory.assignmentStore();
    external.alarm.clock = world.clock;
    external.alarm.alarms = new NotedAlarms();
    external.creationDigest = new NoDigest();
    external.audit = new AuditSubjects();
    external.trail = new NoTrail();
    external.clock = world.clock;
  }

  @Test
  void anotherWayIntoAPrivilegedAccountIsAnAlarmEachTime() {
    linked = world.hire("boss", RoleGrant.of(HERE, Roles.FACILITY_ADMIN));

    external.admit(proof("one", null, false), CODE);
    external.admit(proof("two", null, false), CODE);

    assertThat(alarms).containsExactly(linked.id(), linked.id());
  }

  @Test
  void anAccountWithoutPowerIsLinkedQuietly() {
    linked = world.hire("nurse", RoleGrant.of(HERE, Roles.NURSE));

    external.admit(proof("one", null, false), CODE);

    assertThat(alarms).isEmpty();
  }

  @Test
  void whoeverTakesUpAnInvitationHasNoOtherWayIn() {
    var name = SignInName.of("newcomer");
    linked =
        Account.invite(UUID.randomUUID(), AccountKind.PERSON, name, "Newcomer")
            .created(world.clock.instant(), new byte[16]);
    world.memory.accountStore().add(linked, List.of());

    external.admit(proof("one", null, false), CODE);

    assertThat(linked.isActive()).isTrue();
    assertThat(alarms).isEmpty();
  }

  @Test
  void anAccountIsLinkedByACodeWithItsOwnPersonAndNobodyElse() {
    linked = world.hire("nurse", RoleGrant.of(HERE, Roles.NURSE));
    linked.of(PersonnelNumber.of("N-1"));

    assertThatThrownBy(() -> external.admit(proof("two", "n-2", false), CODE))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.CODE_REFUSED));
    assertThat(invitation.isOpen(world.clock.instant())).isTrue();

    assertThat(external.admit(proof("one", "n-1", false), CODE)).isEqualTo(linked.id());
    assertThat(external.admit(proof("unsaid", null, false), CODE)).isEqualTo(linked.id());
  }

  @Test
  void aNewAccountIsItsHoldersByTheNumberAndNobodyGetsASecondOne() {
    var made = external.admit(proof("one", "N-0042", true), null);

    assertThat(world.memory.accounts.get(made).personnelNumber()).isEqualTo("N-0042");
    assertRefused(proof("two", "n-0042", true), ProblemType.PERSON_IN_USE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "no number at all"})
  void whereTheNumberIsAskedForNobodyGetsAnAccountWithoutOne(String number) {
    assertRefused(proof("one", number, true), ProblemType.NUMBER_NOT_SAID);
    assertThat(world.memory.accounts).isEmpty();
  }

  @Test
  void whereItIsNotAskedForTheAccountHasNone() {
    var made = external.admit(proof("one", null, true), null);

    assertThat(world.memory.accounts.get(made).personnelNumber()).isNull();
  }

  private void assertRefused(ExternalProof proof, ProblemType type) {
    assertThatThrownBy(() -> external.admit(proof, null))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static ExternalProof proof(String subject, String number, boolean mayCreate) {
    return new ExternalProof(
        new ExternalSubject("https://id.example.org", subject),
        "hanako",
        "Hanako",
        number,
        Set.of(new RoleAt(HERE, Roles.NURSE)),
        Set.of("ext", "mfa"),
        null,
        mayCreate);
  }

  private final class OneInvited extends InvitedAccounts {
    @Override
    Held lock(Sensitive<String> code, Predicate<Account> kind) {
      var now = world.clock.instant();
      invitation = Invitation.toLink(linked.id(), OneTimeCode.hash(code), now);
      return new Held(linked, invitation);
    }
  }

  private static final class NoIdentities extends ExternalIdentities {
    @Override
    Optional<ExternalIdentity> find(ExternalSubject whom) {
      return Optional.empty();
    }

    @Override
    void add(ExternalIdentity identity) {}
  }

  private static final class GivenRoles extends RuledRoles {
    @Override
    Set<RoleAt> holding(Collection<RoleAt> grants) {
      return Set.copyOf(grants);
    }

    @Override
    boolean renew(Account account, ExternalIdentity identity, Set<RoleAt> grants) {
      return false;
    }
  }

  private final class NotedAlarms extends Alarms {
    @Override
    public void raiseEach(
        AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
      assertThat(kind).isEqualTo(AlarmKind.PRIVILEGED_ACCOUNT_LINKED);
      assertThat(facilityId).isNull();
      alarms.add(id);
    }
  }

  private static final class NoDigest extends CreationDigest {
    @Override
    public byte[] of(Object... parts) {
      return new byte[16];
    }
  }

  private static final class NoTrail extends AuditTrail {
    @Override
    public void success(AuditAction action) {}
  }
}
