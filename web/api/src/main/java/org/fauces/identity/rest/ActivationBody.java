package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.Activate;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** An invitation's code and the password chosen. */
@Schema(name = "Activation")
record ActivationBody(
    @Schema(required = true, implementation = String.class) Sensitive<String> code,
    @Schema(required = true, implementation = String.class, format = "password")
        Sensitive<String> password) {

  static ActivationBody read(JsonFields fields) {
    return new ActivationBody(
        Sensitive.of(fields.string("code", Texts.CODE)),
        Sensitive.of(fields.string("password", Texts.PASSWORD)));
  }

  Activate command() {
    return new Activate(code, password);
  }

  @Override
  public String toString() {
    return "ActivationBody[...]";
  }
}
