package org.fauces.identity.service;

import java.time.Instant;
import org.fauces.shared.domain.Sensitive;

/** A signed access token in its compact form, and when it ends. */
public record AccessToken(Sensitive<String> compact, Instant expiresAt) {
  @Override
  public String toString() {
    return "AccessToken[" + expiresAt + "]";
  }
}
