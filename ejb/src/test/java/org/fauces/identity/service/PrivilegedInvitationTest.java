package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.OPERATOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has the code becomes the person: whoever asks for privileged roles never sees it. */
@Tag("NSG-1.2-01")
class PrivilegedInvitationTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID ELSEWHERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final Account boss = world.hire("boss", RoleGrant.of(HERE, GROUP_ADMIN));
  private final Account officer = world.hire("officer", RoleGrant.of(HERE, SECURITY_OFFICER));

  @Test
  void theCodeIsMadeWhenASecondPersonApprovesAndShownToThatPerson() {
    var invited = invite(NURSE, OPERATOR);
    assertThat(invited.invitation()).isNull();
    assertThat(world.memory.invitations).isEmpty();

    act(officer, HERE);
    var approved = world.approvals.approve(invited.approval().id());

    assertThat(approved.shown().secret().reveal()).isNotBlank();
    assertThat(world.memory.invitations).hasSize(1);
  }

  @Test
  void whatOneRoleAloneTakesIsShownAtOnce() {
    assertThat(invite(NURSE).invitation()).isNotNull();
  }

  @Test
  void aPrivilegedRoleForWhomNobodyHasTakenUpMakesAnotherCode() {
    var invited = invite(NURSE);
    var asked = grant(invited.id(), OPERATOR);

    act(officer, HERE);

    assertThat(world.approvals.approve(asked.id()).shown()).isNotNull();
    assertThat(world.memory.invitations).hasSize(2);
  }

  @Test
  void whoTookUpTheAccountByAnOlderCodeGetsNoPrivilegedRole() {
    var invited = invite(NURSE);
    var asked = grant(invited.id(), OPERATOR);
    var now = world.clock.instant();
    world.memory.invitations.values().forEach(code -> code.use(now));
    world.memory.accounts.get(invited.id()).activate("hash", now);

    act(officer, HERE);

    assertThatThrownBy(() -> world.approvals.approve(asked.id()))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.ACCOUNT_STATE));
    assertThat(world.effective(invited.id(), HERE)).doesNotContain(OPERATOR);
  }

  @Test
  void theSecurityOfficerIsASecondPersonForTheLastAdministrator() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, NURSE));
    var ofGroup = grant(nurse.id(), GROUP_ADMIN);

    act(officer, HERE);

    assertThat(world.approvals.approve(ofGroup.id()).approval().decidedBy())
        .isEqualTo(officer.id());
    assertThat(world.effective(nurse.id(), HERE)).contains(GROUP_ADMIN);
  }

  @Test
  void theSecurityOfficerDecidesNothingOfHimselfOrOfAnotherFacility() {
    var own = grant(officer.id(), AUDITOR);
    var nurse = world.hire("nurse", RoleGrant.of(ELSEWHERE, NURSE));
    var foreign =
        world.roles.grant(
            new GrantRole(nurse.id(), UUID.randomUUID(), RoleGrant.of(ELSEWHERE, OPERATOR), "why"));
    act(officer, HERE);
    Stream.of(own.id(), foreign.view().approval().id())
        .forEach(
            id ->
                assertThatThrownBy(() -> world.approvals.approve(id)).isInstanceOf(NotFound.class));
  }

  @Test
  void aSecondRequestOfTheKindAboutTheSameAccountNamesTheFirst() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, NURSE));
    var first = grant(nurse.id(), OPERATOR);
    assertThatThrownBy(() -> grant(nurse.id(), AUDITOR))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.APPROVAL_OPEN))
        .hasMessageContaining(first.id().toString());

    world.approvals.withdraw(first.id());
    grant(nurse.id(), AUDITOR);
  }

  private InvitedAccount invite(String... roles) {
    act(boss, HERE);
    var grants = Stream.of(roles).map(role -> RoleGrant.of(HERE, role)).toList();
    var command =
        new InviteAccount(
            UUID.randomUUID(), "newcomer", "Newcomer", "N-7", List.copyOf(grants), "why");
    return world.invitations.invite(command).view();
  }

  private ApprovalView grant(UUID subject, String role) {
    act(boss, HERE);
    var command = new GrantRole(subject, UUID.randomUUID(), RoleGrant.of(HERE, role), "why");
    return world.roles.grant(command).view().approval();
  }

  private void act(Account who, UUID facility) {
    world.caller.become(who.id(), facility);
  }
}
