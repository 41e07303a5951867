package org.fauces.shared.service;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the container's principal carries: who signed in, for which facility, and the session that
 * began then. Its text is {@code account@facility/session}; tokens and the portal's own sessions
 * are made with it.
 */
public record CallerPrincipal(UUID accountId, UUID facilityId, UUID sessionId) {
  private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern TEXT = Pattern.compile(ID + "@" + ID + "/" + ID);

  /** Reads the container's name; anything else is nobody. */
  public static Optional<CallerPrincipal> parse(String name) {
    var match = TEXT.matcher(name == null ? "" : name);
    return match.matches()
        ? Optional.of(
            new CallerPrincipal(
                UUID.fromString(match.group(1)),
                UUID.fromString(match.group(2)),
                UUID.fromString(match.group(3))))
        : Optional.empty();
  }

  public String text() {
    return accountId + "@" + facilityId + "/" + sessionId;
  }
}
