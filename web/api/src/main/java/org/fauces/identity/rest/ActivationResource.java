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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.fauces.identity.service.ActivationService;
import org.fauces.shared.format.JsonFields;

/** The first password of an invited account. */
@Path("activation")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class ActivationResource {
  @Inject ActivationService activation;

  @POST
  @PermitAll
  @SecurityRequirements
  @Operation(summary = "Choose the first password of an invited account")
  @RequestBody(content = @Content(schema = @Schema(implementation = ActivationBody.class)))
  @APIResponse(responseCode = "204", description = "The account may sign in")
  public Response activate(JsonObject body) {
    activation.activate(JsonFields.read(body, ActivationBody::read).command());
    return Response.noContent().build();
  }
}
