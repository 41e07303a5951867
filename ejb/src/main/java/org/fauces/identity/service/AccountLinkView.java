package org.fauces.identity.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.identity.domain.ExternalIdentity;

/**
 * That an identity system means somebody by an account; by which name it does is the system's own.
 *
 * @param issuer the system
 */
public record AccountLinkView(UUID id, String issuer, Instant linkedAt) {
  static AccountLinkView of(ExternalIdentity identity) {
    return new AccountLinkView(identity.id(), identity.whom().issuer(), identity.linkedAt());
  }
}
