package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.ApprovalView;
import org.fauces.identity.service.InvitedAccount;

/**
 * An invited account; a repeat comes without the invitation, and without the request that a second
 * person has to approve before privileged roles are held.
 */
@Schema(name = "InvitedAccount")
public record AccountAnswer(UUID id, InvitationAnswer invitation, ApprovalView approval) {
  static AccountAnswer of(InvitedAccount account) {
    return new AccountAnswer(
        account.id(), InvitationAnswer.of(account.invitation()), account.approval());
  }
}
