package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.service.NewPasskey;
import org.fauces.shared.format.JsonFields;

/** A passkey that was made, under the name its holder gives it; the rest base64url. */
@Schema(name = "NewPasskey")
record NewPasskeyBody(
    @Schema(required = true, maxLength = Passkey.MAX_NAME) String name,
    @Schema(required = true, maxLength = BinaryText.MAX) String clientDataJSON,
    @Schema(required = true, maxLength = BinaryText.MAX) String attestationObject) {

  static NewPasskey read(JsonFields fields) {
    return new NewPasskey(
        fields.string("name", Passkey.MAX_NAME),
        BinaryText.read(fields, "clientDataJSON"),
        BinaryText.read(fields, "attestationObject"));
  }
}
