package org.fauces.identity.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionKind;

/** A session of the caller's account; {@code own} is the one that asks. */
public record SessionView(
    UUID id,
    SessionKind kind,
    UUID facilityId,
    String sourceAddress,
    Set<String> factors,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    boolean locked,
    boolean own) {
  static SessionView of(Session session, UUID own) {
    return new SessionView(
        session.id(),
        session.kind(),
        session.facilityId(),
        session.sourceAddress(),
        session.factors(),
        session.startedAt(),
        session.lastUsedAt(),
        session.expiresAt(),
        session.isLocked(),
        session.id().equals(own));
  }
}
