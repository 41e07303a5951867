package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.PasskeySignIn;
import org.fauces.identity.service.SignInStep;
import org.fauces.shared.format.JsonFields;

/** What a passkey signed, and the facility to act for where there are several. */
@Schema(name = "PasskeySignIn")
record PasskeySignInBody(@Schema(required = true) PasskeyBody passkey, UUID facilityId) {

  static PasskeySignIn read(JsonFields fields) {
    return new PasskeySignIn(
        PasskeyBody.read(fields.object("passkey")),
        SignInStep.to(fields.optionalUuid("facilityId").orElse(null), SessionKind.API));
  }

  @Override
  public String toString() {
    return "PasskeySignInBody[...]";
  }
}
