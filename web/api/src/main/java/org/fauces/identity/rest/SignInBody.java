package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.SessionKind;
import org.fauces.identity.service.SignIn;
import org.fauces.identity.service.SignInStep;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/**
 * Name and password, a second factor where the account has one, and the facility to act for where
 * there are several.
 */
@Schema(name = "SignIn")
record SignInBody(
    @Schema(required = true, maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(required = true, implementation = String.class, format = "password")
        Sensitive<String> password,
    SecondFactorBody secondFactor,
    UUID facilityId) {

  static SignIn read(JsonFields fields) {
    return new SignIn(
        fields.string("signInName", Texts.SIGN_IN_NAME),
        Sensitive.of(fields.string("password", Texts.PASSWORD)),
        new SignInStep(
            fields.optionalUuid("facilityId").orElse(null),
            fields.optionalObject("secondFactor").map(SecondFactorBody::read).orElse(null),
            SessionKind.API));
  }

  @Override
  public String toString() {
    return "SignInBody[...]";
  }
}
