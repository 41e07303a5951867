package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.SignIn;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** Name and password, and the facility to act for where there are several. */
@Schema(name = "SignIn")
record SignInBody(
    @Schema(required = true, maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(required = true, implementation = String.class, format = "password")
        Sensitive<String> password,
    UUID facilityId) {

  static SignInBody read(JsonFields fields) {
    return new SignInBody(
        fields.string("signInName", Texts.SIGN_IN_NAME),
        Sensitive.of(fields.string("password", Texts.PASSWORD)),
        fields.optionalUuid("facilityId").orElse(null));
  }

  SignIn command() {
    return new SignIn(signInName, password, facilityId, SessionKind.API);
  }

  @Override
  public String toString() {
    return "SignInBody[...]";
  }
}
