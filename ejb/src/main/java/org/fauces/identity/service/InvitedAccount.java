package org.fauces.identity.service;

import java.util.UUID;

/** An account that waits for its holder; the invitation is null when it was shown before. */
public record InvitedAccount(UUID id, String signInName, InvitationCode invitation) {
  @Override
  public String toString() {
    return "InvitedAccount[" + id + "]";
  }
}
