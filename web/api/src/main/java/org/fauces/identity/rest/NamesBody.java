package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.RenameAccount;
import org.fauces.shared.format.JsonFields;

/** What a person is called from now on; what is left out stays. */
@Schema(name = "Names")
record NamesBody(
    @Schema(maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(maxLength = Texts.NAME) String displayName) {
  static NamesBody read(JsonFields fields) {
    return new NamesBody(
        fields.optionalString("signInName", Texts.SIGN_IN_NAME).orElse(null),
        fields.optionalString("displayName", Texts.NAME).orElse(null));
  }

  RenameAccount command(UUID accountId) {
    return new RenameAccount(accountId, signInName, displayName);
  }

  @Override
  public String toString() {
    return "NamesBody[...]";
  }
}
