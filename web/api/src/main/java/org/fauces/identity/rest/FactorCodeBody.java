package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** The first code of an authenticator app. */
@Schema(name = "FirstCode")
record FactorCodeBody(
    @Schema(required = true, implementation = String.class, maxLength = Texts.CODE)
        Sensitive<String> code) {
  static Sensitive<String> read(JsonFields fields) {
    return Sensitive.of(fields.string("code", Texts.CODE));
  }
}
