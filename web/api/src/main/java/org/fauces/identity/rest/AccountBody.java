package org.fauces.identity.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.service.InviteAccount;
import org.fauces.shared.format.JsonFields;

/** An account to be invited, under an id made by the client, with its roles by facility. */
@Schema(name = "NewAccount")
record AccountBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(required = true, maxLength = Texts.NAME) String displayName,
    @Schema(maxLength = Texts.PERSONNEL_NUMBER, description = "Of every person; machines have none")
        String personnelNumber,
    @Schema(required = true, maxItems = MAX_ROLES) List<RoleGrant> roles,
    @Schema(maxLength = Texts.REASON, description = "For whoever approves privileged roles")
        String reason) {
  static final int MAX_ROLES = 100;

  static AccountBody read(JsonFields fields) {
    return new AccountBody(
        fields.uuid("id"),
        fields.string("signInName", Texts.SIGN_IN_NAME),
        fields.string("displayName", Texts.NAME),
        fields.optionalString("personnelNumber", Texts.PERSONNEL_NUMBER).orElse(null),
        fields.objects("roles", MAX_ROLES, GrantBody::read),
        fields.optionalString("reason", Texts.REASON).orElse(null));
  }

  InviteAccount command() {
    return new InviteAccount(id, signInName, displayName, personnelNumber, roles, reason);
  }

  @Override
  public String toString() {
    return "AccountBody[" + id + "]";
  }
}
