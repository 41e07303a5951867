package org.fauces.identity.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.service.InviteAccount;
import org.fauces.shared.format.JsonFields;

/** An account to be invited, under an id made by the client, with its roles by facility. */
@Schema(name = "NewAccount")
record AccountBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(required = true, maxLength = Texts.NAME) String displayName,
    @Schema(required = true, maxItems = MAX_ROLES) List<RoleAt> roles) {
  private static final int MAX_ROLES = 100;

  static AccountBody read(JsonFields fields) {
    return new AccountBody(
        fields.uuid("id"),
        fields.string("signInName", Texts.SIGN_IN_NAME),
        fields.string("displayName", Texts.NAME),
        fields.objects(
            "roles",
            MAX_ROLES,
            at -> new RoleAt(at.uuid("facilityId"), at.string("role", Texts.ROLE))));
  }

  InviteAccount command() {
    return new InviteAccount(id, signInName, displayName, roles);
  }

  @Override
  public String toString() {
    return "AccountBody[" + id + "]";
  }
}
