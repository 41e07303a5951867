package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.PasskeyAnswer;
import org.fauces.shared.format.JsonFields;

/** What a passkey signed, in the fields of WebAuthn's own JSON, each base64url without padding. */
@Schema(name = "PasskeySignature")
record PasskeyBody(
    @Schema(required = true, maxLength = BinaryText.MAX) String credentialId,
    @Schema(required = true, maxLength = BinaryText.MAX) String clientDataJSON,
    @Schema(required = true, maxLength = BinaryText.MAX) String authenticatorData,
    @Schema(required = true, maxLength = BinaryText.MAX) String signature,
    @Schema(maxLength = BinaryText.MAX) String userHandle) {

  static PasskeyAnswer read(JsonFields fields) {
    return new PasskeyAnswer(
        BinaryText.read(fields, "credentialId"),
        BinaryText.read(fields, "clientDataJSON"),
        BinaryText.read(fields, "authenticatorData"),
        BinaryText.read(fields, "signature"),
        BinaryText.readOptional(fields, "userHandle").orElse(null));
  }

  @Override
  public String toString() {
    return "PasskeyBody[...]";
  }
}
