package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.fauces.identity.service.SetupService;
import org.fauces.shared.format.JsonFields;

/** The first facility and the first administrator. */
@Path("setup")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class SetupResource {
  @Inject SetupService setup;

  @GET
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Whether the installation waits for its first administrator")
  public SetupState state() {
    return new SetupState(setup.isOpen());
  }

  @POST
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Set the installation up by the one-time code")
  @RequestBody(content = @Content(schema = @Schema(implementation = SetUpBody.class)))
  @APIResponseSchema(value = SetupState.class, responseCode = "201")
  public Response setUp(JsonObject body) {
    setup.setUp(JsonFields.read(body, SetUpBody::read).command());
    return Response.status(Response.Status.CREATED).entity(new SetupState(false)).build();
  }
}
