package org.fauces.identity.service;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.shared.service.CallerPrincipal;

/** Who signed in, for which facility, as what, and where else that would be possible. */
public record SignedIn(
    UUID accountId,
    String displayName,
    UUID facilityId,
    Set<String> roles,
    List<FacilityView> facilities) {

  /** The pair that token or session carry. */
  public CallerPrincipal principal() {
    return new CallerPrincipal(accountId, facilityId);
  }

  @Override
  public String toString() {
    return "SignedIn[" + accountId + "]";
  }
}
