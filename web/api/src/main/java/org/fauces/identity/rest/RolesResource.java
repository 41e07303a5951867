package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.identity.service.AccountView;
import org.fauces.identity.service.RoleService;
import org.fauces.shared.format.JsonFields;

/** The roles of an account. */
@Path("accounts/{accountId}/roles")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class RolesResource {
  @Inject RoleService roles;

  @POST
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Give a role, or ask a second person for a privileged one")
  @RequestBody(content = @Content(schema = @Schema(implementation = GrantBody.class)))
  @APIResponseSchema(value = ChangeAnswer.class, responseCode = "201")
  public Response grant(@PathParam("accountId") UUID accountId, JsonObject body) {
    return ChangeAnswer.of(roles.grant(JsonFields.read(body, GrantBody::of).command(accountId)));
  }

  @PUT
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Put roles in place of all that the account holds, at one instant")
  @RequestBody(content = @Content(schema = @Schema(implementation = MoveBody.class)))
  @APIResponseSchema(ChangeAnswer.class)
  public Response move(@PathParam("accountId") UUID accountId, JsonObject body) {
    return ChangeAnswer.of(roles.move(JsonFields.read(body, MoveBody::read).command(accountId)));
  }

  @POST
  @Path("{roleId}/end")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Take a role")
  public AccountView end(@PathParam("accountId") UUID accountId, @PathParam("roleId") UUID roleId) {
    return roles.end(accountId, roleId);
  }
}
