package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.SetUp;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** The one-time code, the first facility and the first administrator. */
@Schema(name = "SetUp")
record SetUpBody(
    @Schema(required = true, implementation = String.class) Sensitive<String> code,
    @Schema(required = true) FacilityBody facility,
    @Schema(required = true) AdministratorBody account) {

  static SetUpBody read(JsonFields fields) {
    return new SetUpBody(
        Sensitive.of(fields.string("code", Texts.CODE)),
        FacilityBody.read(fields.object("facility")),
        AdministratorBody.read(fields.object("account")));
  }

  SetUp command() {
    return new SetUp(code, facility.command(), account.command());
  }

  @Override
  public String toString() {
    return "SetUpBody[...]";
  }
}
