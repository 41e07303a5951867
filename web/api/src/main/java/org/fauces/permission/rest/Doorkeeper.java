package org.fauces.permission.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fauces.permission.domain.AddressedObjects;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.fauces.permission.service.Gate;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Denials;
import org.fauces.shared.service.RequestContext;

/**
 * Refuses each endpoint that the table of permissions does not list, and each caller whom its row
 * does not name. Stands before the container's own check, which would answer without a problem
 * document, and before anything of the request's body is read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Doorkeeper implements ContainerRequestFilter {
  private final Map<Method, Optional<UseCase>> known = new ConcurrentHashMap<>();
  private final Permissions permissions = Permissions.shipped();

  @Context ResourceInfo resource;
  @Inject Gate gate;
  @Inject Denials denials;
  @Inject RequestContext request;

  @Override
  public void filter(ContainerRequestContext context) {
    request.asksAbout(AddressedObjects.of(segments(context)));
    var useCase = known.computeIfAbsent(resource.getResourceMethod(), this::useCase);
    try {
      enter(useCase.orElseThrow(Doorkeeper::unlisted));
    } catch (DomainException e) {
      // who is nobody could fill the trail without so much as an account
      if (gate.isSomebody() && e.type() != ProblemType.NOT_SIGNED_IN) {
        denials.denied(e.type());
      }
      throw e;
    }
  }

  /** As they were matched: whoever writes a parameter or a slash into one asks about no other. */
  private static List<String> segments(ContainerRequestContext context) {
    return context.getUriInfo().getPathSegments().stream().map(PathSegment::getPath).toList();
  }

  private void enter(UseCase useCase) {
    request.asksFor(useCase.name());
    gate.admit(useCase.access());
  }

  private Optional<UseCase> useCase(Method method) {
    return EndpointName.of(method)
        .flatMap(name -> permissions.ofEndpoint(name.verb(), name.template()));
  }

  private static DomainException unlisted() {
    return new DomainException(ProblemType.FORBIDDEN, null);
  }
}
