package org.fauces.identity.service;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.CallerPrincipal;

/**
 * Who signed in, for which facility, as what, and where else that would be possible. Factors say
 * how it was proven, as values of RFC 8176; the refresh token is null where there is none.
 */
public record SignedIn(
    UUID accountId,
    String displayName,
    UUID facilityId,
    UUID sessionId,
    Set<String> factors,
    Set<String> roles,
    List<FacilityView> facilities,
    Sensitive<String> refreshToken) {

  /** What the token or the portal's session carries. */
  public CallerPrincipal principal() {
    return new CallerPrincipal(accountId, facilityId, sessionId);
  }

  /** What its tokens are made of. */
  public Granted granted() {
    return new Granted(principal(), roles, factors, refreshToken);
  }

  @Override
  public String toString() {
    return "SignedIn[" + accountId + "]";
  }
}
