package org.fauces.identity.service;

import java.time.Instant;
import org.fauces.shared.domain.Sensitive;

/** The code of a new invitation: it is shown this once and kept by its hash only. */
public record InvitationCode(Sensitive<String> code, Instant expiresAt) {
  @Override
  public String toString() {
    return "InvitationCode[" + expiresAt + "]";
  }
}
