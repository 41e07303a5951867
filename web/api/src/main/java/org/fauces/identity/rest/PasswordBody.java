package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.ChangePassword;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** The password so far and the one that takes its place. */
@Schema(name = "PasswordChange")
record PasswordBody(
    @Schema(required = true, implementation = String.class, format = "password")
        Sensitive<String> oldPassword,
    @Schema(required = true, implementation = String.class, format = "password")
        Sensitive<String> password) {
  static ChangePassword read(JsonFields fields) {
    return new ChangePassword(
        Sensitive.of(fields.string("oldPassword", Texts.PASSWORD)),
        Sensitive.of(fields.string("password", Texts.PASSWORD)));
  }

  @Override
  public String toString() {
    return "PasswordBody[...]";
  }
}
