package org.fauces.identity.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Arrays;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.Denials;

/**
 * Denies by default: a method that does not say who may call it is called by nobody. Stands before
 * the container's own check, which would answer without a problem document.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Doorkeeper implements ContainerRequestFilter {
  @Context ResourceInfo resource;
  @Inject Caller caller;
  @Inject Denials denials;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (!method.isAnnotationPresent(PermitAll.class)) {
      check(method.getAnnotation(RolesAllowed.class), request.getSecurityContext());
    }
  }

  private void check(RolesAllowed allowed, SecurityContext container) {
    if (!isSomebody(container.getUserPrincipal())) {
      // not recorded: anybody could fill the audit trail without so much as an account
      throw new DomainException(ProblemType.NOT_SIGNED_IN, null);
    }
    if (allowed == null || Arrays.stream(allowed.value()).noneMatch(container::isUserInRole)) {
      denials.denied();
      throw new DomainException(ProblemType.FORBIDDEN, null);
    }
    caller.accountId(); // what the token promises must still hold
  }

  // the server knows a machine account of its own, whose cookie it would take here
  private static boolean isSomebody(Principal principal) {
    return principal != null && CallerPrincipal.parse(principal.getName()).isPresent();
  }
}
