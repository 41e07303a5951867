package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

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
import org.fauces.identity.service.ApprovalView;
import org.fauces.identity.service.BreakGlassService;
import org.fauces.identity.service.BreakGlassView;
import org.fauces.shared.format.JsonFields;

/** The account for emergencies. */
@Path("break-glass")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class BreakGlassResource {
  @Inject BreakGlassService breakGlass;

  @GET
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER})
  @Operation(summary = "Whether the account for emergencies is sealed, in use or spent")
  public BreakGlassView state() {
    return breakGlass.state();
  }

  @POST
  @Path("seal")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Ask a second person to seal it with a new secret")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReasonBody.class)))
  @APIResponseSchema(value = ApprovalView.class, responseCode = "202")
  public Response seal(JsonObject body) {
    var asked = JsonFields.read(body, ReasonBody::read);
    return Response.accepted(breakGlass.seal(asked.id(), asked.reason())).build();
  }
}
