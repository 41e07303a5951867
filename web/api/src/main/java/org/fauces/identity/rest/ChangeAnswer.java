package org.fauces.identity.rest;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.AccountView;
import org.fauces.identity.service.ApprovalView;
import org.fauces.identity.service.ChangedAccount;
import org.fauces.shared.service.Saved;

/**
 * An account after a change, or as it stays until a second person approves the change; with the
 * code that a machine needs to register a key again. Never printed.
 */
@Schema(name = "ChangedAccount")
public record ChangeAnswer(
    AccountView account, ApprovalView approval, InvitationAnswer invitation) {

  /** 200 when it is done, 202 when somebody has to approve it. */
  static Response of(ChangedAccount changed) {
    var status = changed.approval() == null ? Response.Status.OK : Response.Status.ACCEPTED;
    return Response.status(status)
        .entity(
            new ChangeAnswer(
                changed.account(), changed.approval(), InvitationAnswer.of(changed.invitation())))
        .build();
  }

  /** As a create answers, but for what somebody has to approve. */
  static Response of(Saved<ChangedAccount> saved) {
    var done = saved.view().approval() == null && saved.created();
    return done
        ? Response.fromResponse(of(saved.view())).status(Response.Status.CREATED).build()
        : of(saved.view());
  }

  @Override
  public String toString() {
    return "ChangeAnswer[" + account.id() + "]";
  }
}
