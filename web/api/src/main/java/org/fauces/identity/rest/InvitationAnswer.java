package org.fauces.identity.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.InvitationCode;

/** The code of an invitation, shown this once; never printed. */
@Schema(name = "Invitation")
public record InvitationAnswer(String code, Instant expiresAt) {

  /** The answer; null where the code was shown before. */
  public static InvitationAnswer of(InvitationCode invitation) {
    return invitation == null
        ? null
        : new InvitationAnswer(invitation.code().reveal(), invitation.expiresAt());
  }

  @Override
  public String toString() {
    return "InvitationAnswer[" + expiresAt + "]";
  }
}
