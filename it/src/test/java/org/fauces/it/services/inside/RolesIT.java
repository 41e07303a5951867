package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.fauces.diagnosis.service.DecisionService;
import org.fauces.identity.service.FacilityService;
import org.fauces.patient.service.PatientService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Test;

/** The container and the services themselves refuse, whatever a web layer forgot. */
class RolesIT extends Inside {
  /** So that an enumeration that finds nothing cannot pass. */
  private static final int GUARDED_AT_LEAST = 30;

  /** What anybody may call, and the container for nobody: to be changed with care. */
  private static final List<String> OPEN =
      List.of(
          "AccountCare.lapse",
          "AccountCare.suspendDormant",
          "ActivationService.activate",
          "ActiveModel.find",
          "ActiveModel.findShadow",
          "ActiveModel.follow",
          "ActiveModel.isLoading",
          "ActiveModel.node",
          "ActiveModel.whyUnavailable",
          "AuditTrail.denied",
          "AuditTrail.failure",
          "AuditTrail.success",
          "BreakGlassReminder.remind",
          "CodeBudgets.isLeft",
          "CodeBudgets.take",
          "CodeBudgets.takeNameless",
          "CodeBudgets.takeOf",
          "ContainerCaller.principal",
          "ContainerCaller.roles",
          "DriftCheck.check",
          "ExternalAccounts.admit",
          "ExternalAccounts.requireWhole",
          "ExternalAccounts.spend",
          "ExternalAccounts.unspend",
          "FactorAttempts.check",
          "FactorAttempts.whose",
          "ForwardingSteps.alarm",
          "ForwardingSteps.claim",
          "ForwardingSteps.next",
          "ForwardingSteps.taken",
          "ForwardingSteps.waitingSince",
          "MachineKeyService.activate",
          "MachineKeyService.follow",
          "MachineSignInService.signIn",
          "ModelAdoption.adopt",
          "ModelChoices.current",
          "PhotoRecovery.settle",
          "PortalSessionService.depart",
          "PortalSessionService.lock",
          "PortalSessionService.replace",
          "PortalSessionService.replaceDeparted",
          "PortalSessionService.use",
          "RefreshService.refresh",
          "RefreshSteps.use",
          "ReviewOpening.open",
          "ReviewOpening.openOfGroup",
          "ReviewOpening.overdue",
          "RunReclaimer.reclaim",
          "SchemaProbe.complaint",
          "SealingSteps.anchor",
          "SealingSteps.anchored",
          "SealingSteps.checkpoints",
          "SealingSteps.oldestUnsealed",
          "SealingSteps.raise",
          "SealingSteps.seal",
          "SealingSteps.sign",
          "SetupService.isOpen",
          "SetupService.setUp",
          "SetupService.status",
          "ShadowResults.write",
          "SignInAttempts.begin",
          "SignInAttempts.beginAs",
          "SignInAttempts.complete",
          "SignInAttempts.count",
          "SignInAttempts.facilityRequired",
          "SignInAttempts.forgive",
          "SignInAttempts.forgiveAs",
          "SignInAttempts.giveBack",
          "SignInAttempts.isForDirectory",
          "SignInAttempts.redeem",
          "SignInAttempts.standing",
          "SignInAttempts.ticket",
          "SignInService.passkeyRequest",
          "SignInService.resume",
          "SignInService.signIn",
          "SignInService.signInByPasskey",
          "SignOnService.arrive",
          "SignOnService.finish",
          "SignOutService.signOut",
          "StaffListRun.failed",
          "StaffListRun.follow",
          "TermsReader.all",
          "TermsReader.get",
          "TermsReader.inForce",
          "TokenExchangeService.exchange",
          "UnlockService.unlock",
          "UnlockService.unlockByPasskey",
          "UnlockSteps.directorySubject",
          "UnlockSteps.signInName",
          "UnlockSteps.unlock");

  @Inject BeanManager beans;
  @Inject PatientService patients;
  @Inject DecisionService decisions;
  @Inject FacilityService facilities;
  @Inject Visits visits;

  @Test
  void onlyTheseMethodsAreOpenToAnybody() {
    var open = Guarded.all(beans).stream().filter(Guarded::isOpen).map(Guarded::name).toList();
    assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
  }

  @Test
  void everyOtherMethodRefusesWhoeverHasNotSignedIn() throws Exception {
    assertThat(Guarded.all(beans)).hasSizeGreaterThan(OPEN.size() + GUARDED_AT_LEAST);
    assertThat(unrefused(Someone.NOBODY, method -> !method.isOpen())).isEmpty();
  }

  @Test
  void everyOtherMethodRefusesAnAccountWithoutRoles() throws Exception {
    assertThat(unrefused(staff.physician().promised(), method -> !method.isOpen())).isEmpty();
  }

  @Test
  void everyMethodRefusesEveryRoleItDoesNotName() throws Exception {
    var unrefused = new ArrayList<String>();
    for (var role : Roles.ALL) {
      var caller = staff.physician().promised(role);
      unrefused.addAll(
          unrefused(caller, method -> !method.isOpen() && !method.roles().contains(role)));
    }
    assertThat(unrefused).isEmpty();
  }

  @Test
  void theContainerLetsARolePastThatAMethodNames() throws Exception {
    var id = visits.patient().id();
    assertThat(callers.as(staff.clerk(), () -> patients.get(id)).id()).isEqualTo(id);
    assertThat(callers.as(staff.administrator(), facilities::list)).hasSize(1);
  }

  @Test
  void aPromisedRoleThatIsNotHeldIsWorthNothing() throws Exception {
    var id = visits.patient().id();
    var liar = staff.clerk().promised(Roles.CLERK, Roles.PHYSICIAN);
    assertNotSignedIn(liar, id);
    assertNotSignedIn(staff.clerk().promised(Roles.PHYSICIAN), id);
  }

  @Test
  void aRoleHoldsAtItsFacilityAlone() throws Exception {
    var id = visits.patient().id();
    assertNotSignedIn(staff.physician().at(staff.elsewhere()), id);

    var twoHats = staff.physicianHereClerkElsewhere();
    assertThat(callers.as(twoHats, () -> patients.get(id)).id()).isEqualTo(id);
    assertNotSignedIn(twoHats.at(staff.elsewhere()), id); // still promises a physician
    var clerkThere = twoHats.promised(Roles.CLERK).at(staff.elsewhere());
    assertThatThrownBy(() -> callers.as(clerkThere, () -> decisions.decide(null)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aForeignPatientIsNotFoundLikeAnUnknownOne() throws Exception {
    var id = visits.patient().id();
    assertRefused(staff.physicianElsewhere(), id, ProblemType.NOT_FOUND);
    assertRefused(staff.physicianElsewhere(), UUID.randomUUID(), ProblemType.NOT_FOUND);
  }

  @Test
  void aForeignExaminationIsNotFoundByAChange() throws Exception {
    var id = visits.opened().id();
    var decision = Commands.decision(id, 1);
    assertThatThrownBy(
            () -> callers.as(staff.physicianElsewhere(), () -> decisions.decide(decision)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_FOUND));
  }

  private void assertNotSignedIn(Someone who, UUID patientId) {
    assertRefused(who, patientId, ProblemType.NOT_SIGNED_IN);
  }

  private void assertRefused(Someone who, UUID patientId, ProblemType type) {
    assertThatThrownBy(() -> callers.as(who, () -> patients.get(patientId)))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  /** The methods among those chosen that the container let the caller into. */
  private List<String> unrefused(Someone who, Predicate<Guarded> chosen) throws Exception {
    var methods = Guarded.all(beans).stream().filter(chosen).toList();
    return callers.as(
        who,
        () ->
            methods.stream()
                .filter(method -> !(method.refusal() instanceof EJBAccessException))
                .map(method -> method.name() + " by " + who.roles())
                .toList());
  }
}
