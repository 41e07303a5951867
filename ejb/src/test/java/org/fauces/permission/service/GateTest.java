package org.fauces.permission.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.service.Caller;
import org.fauces.permission.domain.Access;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Scope;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;
import org.fauces.terms.service.TermsDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.1-15")
@Tag("NSG-2.4-12")
class GateTest {
  private static final Set<String> CLINICIANS = Set.of(Roles.PHYSICIAN, Roles.NURSE);

  private final Gate gate = new Gate();
  private Set<String> held = Set.of();
  private boolean isSignedIn = true;
  private boolean isStanding = true;
  private boolean isFresh;
  private boolean owesTerms;

  @BeforeEach
  void connect() {
    gate.caller = new KnownCaller();
    gate.terms =
        new TermsDuty() {
          @Override
          public void require() {
            if (owesTerms) {
              throw new DomainException(ProblemType.TERMS_NOT_ACCEPTED, null);
            }
          }
        };
    gate.container =
        new ContainerCaller() {
          @Override
          public Optional<CallerPrincipal> principal() {
            var id = UUID.randomUUID();
            return isSignedIn ? Optional.of(new CallerPrincipal(id, id, id)) : Optional.empty();
          }

          @Override
          public Set<String> roles() {
            throw new AssertionError("the container is not asked who may do what");
          }
        };
  }

  @Test
  void whatAsksNobodyLetsEverybodyIn() {
    isSignedIn = false;
    isStanding = false;
    assertAdmitted(access(Admission.ANYBODY));
    assertAdmitted(access(Admission.SYSTEM));
  }

  @Test
  void whoLeavesMustHaveSignedInAndNothingElse() {
    isStanding = false;
    assertAdmitted(access(Admission.SIGNED_IN));
    isSignedIn = false;
    assertRefused(access(Admission.SIGNED_IN), ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void oneOfTheRolesIsEnoughAndAnotherIsNot() {
    held = Set.of(Roles.NURSE, Roles.AUDITOR);
    assertAdmitted(roles(CLINICIANS, false));
    held = Set.of(Roles.CLERK, Roles.FACILITY_ADMIN);
    assertRefused(roles(CLINICIANS, false), ProblemType.FORBIDDEN);
  }

  @Test
  void aRowWithoutRolesAdmitsNobody() {
    held = Roles.ALL;
    assertRefused(roles(Set.of(), false), ProblemType.FORBIDDEN);
  }

  @Test
  void whatNoLongerStandsIsNotSignedIn() {
    held = CLINICIANS;
    isStanding = false;
    assertRefused(roles(CLINICIANS, false), ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void aFreshFactorIsAskedForWhereTheRowSaysSo() {
    held = CLINICIANS;
    assertRefused(roles(CLINICIANS, true), ProblemType.FACTOR_REQUIRED);
    isFresh = true;
    assertAdmitted(roles(CLINICIANS, true));
  }

  @Test
  void whoLacksTheRoleIsNotAskedForAFactor() {
    assertRefused(roles(CLINICIANS, true), ProblemType.FORBIDDEN);
  }

  @Test
  @Tag("NSG-1.1-01")
  void untilTheTermsAreAcceptedNothingIsOpenButWhatASessionThatIsNotWholeReaches() {
    held = CLINICIANS;
    owesTerms = true;
    assertRefused(roles(CLINICIANS, true), ProblemType.TERMS_NOT_ACCEPTED);
    assertAdmitted(roles(Set.of(Roles.NURSE, Roles.LIMITED), false));
    assertThatThrownBy(gate::requireTerms).isInstanceOf(DomainException.class);
  }

  @Test
  @Tag("NSG-1.1-01")
  void aSessionThatIsNotWholeIsAskedLater() {
    held = Set.of(Roles.LIMITED);
    owesTerms = true;
    assertThatCode(gate::requireTerms).doesNotThrowAnyException();
  }

  private void assertAdmitted(Access access) {
    assertThatCode(() -> gate.admit(access)).doesNotThrowAnyException();
  }

  private void assertRefused(Access access, ProblemType expected) {
    assertThatThrownBy(() -> gate.admit(access))
        .asInstanceOf(type(DomainException.class))
        .extracting(DomainException::type)
        .isEqualTo(expected);
  }

  private static Access access(Admission admission) {
    return new Access(admission, Set.of(), Scope.SYSTEM, false);
  }

  private static Access roles(Set<String> roles, boolean freshFactor) {
    return new Access(Admission.ROLES, roles, Scope.FACILITY, freshFactor);
  }

  private class KnownCaller implements Caller {
    @Override
    public UUID accountId() {
      if (!isStanding) {
        throw new DomainException(ProblemType.NOT_SIGNED_IN, null);
      }
      return UUID.randomUUID();
    }

    @Override
    public UUID facilityId() {
      return accountId();
    }

    @Override
    public UUID sessionId() {
      return accountId();
    }

    @Override
    public void requireFreshFactor() {
      if (!isFresh) {
        throw new DomainException(ProblemType.FACTOR_REQUIRED, null);
      }
    }

    @Override
    public boolean has(String role) {
      return held.contains(role);
    }
  }
}
