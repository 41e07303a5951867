package org.fauces.shared.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.RequestContext;

/** Gives each request its id before anything else, and each answer the headers all of them need. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  @Context HttpServletRequest servletRequest;
  @Inject RequestContext request;

  @Override
  public void filter(ContainerRequestContext context) {
    request.begin(servletRequest.getRemoteAddr());
    if (!context.getAcceptableMediaTypes().stream().allMatch(RequestFilter::isWeighed)) {
      var violation = new Violation("/" + HttpHeaders.ACCEPT, "weight-from-0-to-1");
      throw new DomainException(ProblemType.MALFORMED, null, List.of(violation));
    }
  }

  /** The container weighs them only when it looks for a resource, and then fails. */
  private static boolean isWeighed(MediaType type) {
    return WEIGHT.matcher(type.getParameters().getOrDefault("q", "1")).matches();
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
    var headers = answer.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    request.requestId().ifPresent(id -> headers.putSingle("Request-Id", id.toString()));
  }
}
