package org.fauces.identity.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.service.MoveAccount;
import org.fauces.shared.format.JsonFields;

/** All roles that an account is to hold; the id is of the request that may have to be approved. */
@Schema(name = "Move")
record MoveBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxItems = AccountBody.MAX_ROLES) List<RoleGrant> roles,
    @Schema(required = true, maxLength = Texts.REASON) String reason) {

  static MoveBody read(JsonFields fields) {
    return new MoveBody(
        fields.uuid("id"),
        fields.objects("roles", AccountBody.MAX_ROLES, GrantBody::read),
        fields.string("reason", Texts.REASON));
  }

  MoveAccount command(UUID accountId) {
    return new MoveAccount(accountId, id, roles, reason);
  }
}
