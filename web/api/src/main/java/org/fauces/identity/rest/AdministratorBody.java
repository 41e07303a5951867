package org.fauces.identity.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.NewAdministrator;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.JsonFields;

/** The first administrator. */
@Schema(name = "NewAdministrator")
record AdministratorBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, maxLength = Texts.SIGN_IN_NAME) String signInName,
    @Schema(required = true, maxLength = Texts.NAME) String displayName,
    @Schema(required = true, maxLength = Texts.PERSONNEL_NUMBER) String personnelNumber,
    @Schema(required = true, implementation = String.class, format = "password")
        Sensitive<String> password) {

  static AdministratorBody read(JsonFields fields) {
    return new AdministratorBody(
        fields.uuid("id"),
        fields.string("signInName", Texts.SIGN_IN_NAME),
        fields.string("displayName", Texts.NAME),
        fields.string("personnelNumber", Texts.PERSONNEL_NUMBER),
        Sensitive.of(fields.string("password", Texts.PASSWORD)));
  }

  NewAdministrator command() {
    return new NewAdministrator(id, signInName, displayName, personnelNumber, password);
  }

  @Override
  public String toString() {
    return "AdministratorBody[" + id + "]";
  }
}
