package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.AskForAccount;
import org.fauces.shared.format.JsonFields;

/** Why something is asked for; the id is of the request that may have to be approved. */
@Schema(name = "ReasonedRequest")
record ReasonBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxLength = Texts.REASON) String reason) {

  static ReasonBody read(JsonFields fields) {
    return new ReasonBody(fields.uuid("id"), fields.string("reason", Texts.REASON));
  }

  AskForAccount command(UUID accountId) {
    return new AskForAccount(accountId, id, reason);
  }
}
