package org.fauces.shared.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** A method that does not say who may call it may be called by nobody. */
@Provider
public class DenyByDefault implements DynamicFeature {
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    var method = resource.getResourceMethod();
    if (!method.isAnnotationPresent(RolesAllowed.class)
        && !method.isAnnotationPresent(PermitAll.class)) {
      context.register(new Denial());
    }
  }

  /** Refuses whoever comes. */
  static final class Denial implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      throw new ForbiddenException();
    }
  }
}
