package org.fauces.identity.service;

import java.util.UUID;

/**
 * An account that waits for its holder; the invitation is null when it was shown before or a second
 * person must approve it, the approval where there is nothing to approve.
 */
public record InvitedAccount(
    UUID id, String signInName, InvitationCode invitation, ApprovalView approval) {
  @Override
  public String toString() {
    return "InvitedAccount[" + id + "]";
  }
}
