package org.fauces.patient.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.patient.service.RegisterPatient;
import org.fauces.shared.format.JsonFields;

/** A person to be registered, under an id made by the client. */
@Schema(name = "Registration", allOf = PersonBody.class)
record RegistrationBody(
    @Schema(required = true) UUID id, @Schema(hidden = true) PersonBody person) {

  static RegistrationBody read(JsonFields fields) {
    return new RegistrationBody(fields.uuid("id"), PersonBody.read(fields));
  }

  RegisterPatient command() {
    return new RegisterPatient(id, person.facts());
  }
}
