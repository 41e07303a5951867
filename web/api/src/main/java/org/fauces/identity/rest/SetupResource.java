package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.fauces.identity.service.AppointmentService;
import org.fauces.identity.service.SetupService;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.service.Saved;

/** The first facility, the first administrator, and whom that one appoints alone. */
@Path("setup")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class SetupResource {
  @Inject SetupService setup;
  @Inject AppointmentService appointments;

  @GET
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "How far the set-up of the installation is")
  public SetupState state() {
    return SetupState.of(setup.status());
  }

  @POST
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Set the installation up by the one-time code")
  @RequestBody(content = @Content(schema = @Schema(implementation = SetUpBody.class)))
  @APIResponseSchema(value = SetupState.class, responseCode = "201")
  public Response setUp(JsonObject body) {
    setup.setUp(JsonFields.read(body, SetUpBody::read).command());
    return Response.status(Response.Status.CREATED).entity(SetupState.of(setup.status())).build();
  }

  @POST
  @Path("appointments")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Appoint the second administrator or the security officer, each once")
  @RequestBody(content = @Content(schema = @Schema(implementation = AppointmentBody.class)))
  @APIResponseSchema(value = AccountAnswer.class, responseCode = "201")
  public Response appoint(JsonObject body) {
    var saved = appointments.appoint(JsonFields.read(body, AppointmentBody::read).command());
    return Created.of(new Saved<>(AccountAnswer.of(saved.view()), saved.created()));
  }
}
