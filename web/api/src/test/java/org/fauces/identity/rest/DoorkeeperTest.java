package org.fauces.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.ProblemType.FORBIDDEN;
import static org.fauces.shared.domain.ProblemType.NOT_SIGNED_IN;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {
  private static final String SOMEBODY =
      UUID.randomUUID() + "@" + UUID.randomUUID() + "/" + UUID.randomUUID();

  private int denials;
  private String name = SOMEBODY;
  private boolean stillHeld = true;

  @Test
  void whatIsOpenToAllAsksNobody() {
    assertThatCode(() -> enter("open", null)).doesNotThrowAnyException();
  }

  @Test
  void whoIsNobodyIsAskedToSignInAndNotRecorded() {
    assertRefused(NOT_SIGNED_IN, "nursing", null);
    assertThat(denials).isZero();
  }

  @Test
  void theServersOwnAccountIsNobodyHere() {
    name = "metrics";
    assertRefused(NOT_SIGNED_IN, "nursing", Set.of());
    assertThat(denials).isZero();
  }

  @Test
  void oneOfTheRolesIsEnough() {
    assertThatCode(() -> enter("nursing", Set.of(Roles.NURSE))).doesNotThrowAnyException();
  }

  @Test
  void anotherRoleIsDeniedAndRecorded() {
    assertRefused(FORBIDDEN, "nursing", Set.of(Roles.CLERK));
    assertThat(denials).isEqualTo(1);
  }

  @Test
  void aMethodThatSaysNothingIsCalledByNobody() {
    assertRefused(FORBIDDEN, "silent", Roles.ALL);
  }

  @Test
  void whatTheTokenPromisesMustStillHold() {
    stillHeld = false;
    assertRefused(NOT_SIGNED_IN, "nursing", Set.of(Roles.NURSE));
  }

  private void assertRefused(ProblemType type, String method, Set<String> roles) {
    assertThatThrownBy(() -> enter(method, roles))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  /** Calls a method as somebody with these roles; null is nobody. */
  private void enter(String method, Set<String> roles) throws Exception {
    var doorkeeper = new Doorkeeper();
    var called = Door.class.getDeclaredMethod(method);
    doorkeeper.resource = fake(ResourceInfo.class, (p, m, a) -> called);
    doorkeeper.caller = new TokenCaller();
    doorkeeper.denials = () -> denials++;
    Principal principal = roles == null ? null : () -> name;
    var security =
        fake(
            SecurityContext.class,
            (p, m, a) -> m.getName().equals("getUserPrincipal") ? principal : roles.contains(a[0]));
    doorkeeper.filter(fake(ContainerRequestContext.class, (p, m, a) -> security));
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            DoorkeeperTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private class TokenCaller implements Caller {
    @Override
    public UUID accountId() {
      if (!stillHeld) {
        throw new DomainException(NOT_SIGNED_IN, null);
      }
      return UUID.randomUUID();
    }

    @Override
    public UUID facilityId() {
      return UUID.randomUUID();
    }

    @Override
    public UUID sessionId() {
      return UUID.randomUUID();
    }

    @Override
    public void requireFreshFactor() {
      throw new UnsupportedOperationException("the doorkeeper asks for no factor");
    }

    @Override
    public boolean has(String role) {
      return stillHeld;
    }
  }

  private interface Door {
    @PermitAll
    void open();

    @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
    void nursing();

    void silent();
  }
}
