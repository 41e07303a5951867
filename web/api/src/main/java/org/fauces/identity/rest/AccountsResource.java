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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.identity.service.AccountService;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.service.Saved;

/** Inviting people. */
@Path("accounts")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class AccountsResource {
  @Inject AccountService accounts;

  @POST
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Invite somebody; the code is shown this once")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountBody.class)))
  @APIResponseSchema(value = AccountAnswer.class, responseCode = "201")
  public Response invite(JsonObject body) {
    var saved = accounts.invite(JsonFields.read(body, AccountBody::read).command());
    return Created.of(new Saved<>(AccountAnswer.of(saved.view()), saved.created()));
  }
}
