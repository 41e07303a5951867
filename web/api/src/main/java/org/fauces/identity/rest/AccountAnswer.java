package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.ApprovalView;
import org.fauces.identity.service.InvitedAccount;

/**
 * An invited account, with its invitation or with the request that a second person has to approve
 * before there is one; a repeat comes without either.
 */
@Schema(name = "InvitedAccount")
public record AccountAnswer(UUID id, InvitationAnswer invitation, ApprovalView approval) {
  static AccountAnswer of(InvitedAccount account) {
    return new AccountAnswer(
        account.id(), InvitationAnswer.of(account.invitation()), account.approval());
  }
}
