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
import jakarta.ws.rs.ext.Provider;
import org.fauces.shared.service.RequestContext;

/** Gives each request its id before anything else, and each answer the headers all of them need. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {
  @Context HttpServletRequest servletRequest;
  @Inject RequestContext request;

  @Override
  public void filter(ContainerRequestContext context) {
    request.begin(servletRequest.getRemoteAddr());
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
    var headers = answer.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    request.requestId().ifPresent(id -> headers.putSingle("Request-Id", id.toString()));
  }
}
