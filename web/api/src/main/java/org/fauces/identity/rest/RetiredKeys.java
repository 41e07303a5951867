package org.fauces.identity.rest;

import com.nimbusds.jose.JWSObject;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.text.ParseException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fauces.identity.service.SigningKeys;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Refuses tokens of retired keys. The container has checked the signature, by a key it has seen in
 * the set of public keys at some time and keeps; which of them still count is decided here.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RetiredKeys implements ContainerRequestFilter {
  @Inject SigningKeys keys;

  @Override
  public void filter(ContainerRequestContext context) {
    Principal principal = context.getSecurityContext().getUserPrincipal();
    if (principal != null && !isOfLivingKey(principal)) {
      throw new DomainException(ProblemType.NOT_SIGNED_IN, null);
    }
  }

  private boolean isOfLivingKey(Principal principal) {
    return principal instanceof JsonWebToken token && keys.accept(keyName(token));
  }

  private static String keyName(JsonWebToken token) {
    try {
      return JWSObject.parse(token.getRawToken()).getHeader().getKeyID();
    } catch (ParseException e) {
      return null; // the container took it, so that it is none of ours
    }
  }
}
