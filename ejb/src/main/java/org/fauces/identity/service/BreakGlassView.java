package org.fauces.identity.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.BreakGlassState;

/**
 * Where the account for emergencies stands; its secret is in nobody's view.
 *
 * @param since since when, as all that follows null where it was never sealed
 * @param sealedBy who asked for the last sealing
 * @param approvedBy who approved it and saw the secret
 * @param openUntil when it locks by itself; null while it is sealed
 */
public record BreakGlassView(
    BreakGlassState state,
    String signInName,
    Instant since,
    Instant sealedAt,
    UUID sealedBy,
    UUID approvedBy,
    Instant openUntil) {

  static BreakGlassView none() {
    return new BreakGlassView(
        BreakGlassState.NONE, BreakGlass.SIGN_IN_NAME, null, null, null, null, null);
  }

  static BreakGlassView of(BreakGlass glass, Instant now) {
    return new BreakGlassView(
        glass.state(now),
        BreakGlass.SIGN_IN_NAME,
        glass.since(now),
        glass.sealedAt(),
        glass.sealedBy(),
        glass.approvedBy(),
        glass.openUntil());
  }
}
