package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.fauces.identity.service.MachineKeyService;
import org.fauces.identity.service.RegisteredKey;
import org.fauces.shared.format.JsonFields;

/** The keys that cameras and integrations sign in by. */
@Path("machine-keys")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class MachineKeysResource {
  @Inject MachineKeyService keys;

  @POST
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Activate a machine's account by registering its first key")
  @RequestBody(content = @Content(schema = @Schema(implementation = MachineKeyBody.class)))
  public RegisteredKey activate(JsonObject body) {
    return keys.activate(JsonFields.read(body, MachineKeyBody::first).command());
  }

  @POST
  @Path("next")
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Register the key that follows the one in use")
  @RequestBody(content = @Content(schema = @Schema(implementation = MachineKeyBody.class)))
  public RegisteredKey follow(JsonObject body) {
    return keys.follow(JsonFields.read(body, MachineKeyBody::next).command());
  }
}
