package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.InvitedAccount;

/** An invited account; a repeat comes without the invitation. */
@Schema(name = "InvitedAccount")
public record AccountAnswer(UUID id, InvitationAnswer invitation) {
  static AccountAnswer of(InvitedAccount account) {
    return new AccountAnswer(account.id(), InvitationAnswer.of(account.invitation()));
  }
}
