package org.fauces.identity.service;

import java.time.Instant;
import org.fauces.shared.domain.Sensitive;

/** A secret that is shown this once and kept by its hash only; {@code expiresAt} may be null. */
public record ShownOnce(Sensitive<String> secret, Instant expiresAt) {
  @Override
  public String toString() {
    return "ShownOnce[" + expiresAt + "]";
  }
}
