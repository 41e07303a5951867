package org.fauces.it.services.inside;

import java.util.Set;
import java.util.UUID;
import org.fauces.shared.service.CallerPrincipal;

/** A caller as a token or a session brings one: account, facility, session and promised roles. */
public record Someone(UUID accountId, UUID facilityId, UUID sessionId, Set<String> roles) {
  /** Whoever has not signed in. */
  static final Someone NOBODY = new Someone(null, null, null, Set.of());

  /** The same account at the same facility, with other roles promised. */
  Someone promised(String... otherRoles) {
    return new Someone(accountId, facilityId, sessionId, Set.of(otherRoles));
  }

  /** The same account and promises, but for another facility. */
  Someone at(UUID otherFacilityId) {
    return new Someone(accountId, otherFacilityId, sessionId, roles);
  }

  boolean isNobody() {
    return accountId == null;
  }

  /** The name of the container's principal. */
  String name() {
    return new CallerPrincipal(accountId, facilityId, sessionId).text();
  }
}
