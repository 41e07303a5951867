package org.fauces.identity.service;

import java.util.Optional;
import java.util.Set;
import org.fauces.identity.domain.Session;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.CallerPrincipal;

/**
 * What an access token is made of, and the refresh token that comes with it; null where there is
 * none. Factors say how it was proven who calls, as values of RFC 8176.
 */
public record Granted(
    CallerPrincipal principal,
    Set<String> roles,
    Set<String> factors,
    Sensitive<String> refreshToken) {

  static Granted of(Session session, Set<String> roles, Sensitive<String> refreshToken) {
    return new Granted(principalOf(session), roles, session.factors(), refreshToken);
  }

  static CallerPrincipal principalOf(Session session) {
    return new CallerPrincipal(session.accountId(), session.facilityId(), session.id());
  }

  /** The right to the next one. */
  public Optional<Sensitive<String>> refresh() {
    return Optional.ofNullable(refreshToken);
  }

  @Override
  public String toString() {
    return "Granted[" + principal.sessionId() + "]";
  }
}
