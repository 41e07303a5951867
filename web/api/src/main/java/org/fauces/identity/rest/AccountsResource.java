package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.fauces.identity.service.AccountDirectory;
import org.fauces.identity.service.AccountNamesService;
import org.fauces.identity.service.AccountPage;
import org.fauces.identity.service.AccountService;
import org.fauces.identity.service.AccountStateService;
import org.fauces.identity.service.AccountView;
import org.fauces.identity.service.FactorResetService;
import org.fauces.identity.service.InvitationService;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.service.Saved;

/** Inviting people, seeing who there is, and taking accounts out of use. */
@Path("accounts")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class AccountsResource {
  @Inject AccountService accounts;
  @Inject AccountDirectory directory;
  @Inject AccountNamesService names;
  @Inject AccountStateService states;
  @Inject InvitationService invitations;
  @Inject FactorResetService factors;

  @GET
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "The accounts that the caller administers, page by page")
  public AccountPage page(@BeanParam AccountParameters parameters) {
    return directory.page(parameters.query());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "One account with its roles")
  public AccountView get(@PathParam("id") UUID id) {
    return directory.get(id);
  }

  @POST
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(
      summary =
          "Invite somebody; the code is shown this once, or to whoever approves privileged roles")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountBody.class)))
  @APIResponseSchema(value = AccountAnswer.class, responseCode = "201")
  public Response invite(JsonObject body) {
    var saved = accounts.invite(JsonFields.read(body, AccountBody::read).command());
    return Created.of(new Saved<>(AccountAnswer.of(saved.view()), saved.created()));
  }

  @POST
  @Path("{id}/invitation")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Make a new invitation in place of one that was lost or ran out")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReasonBody.class)))
  public AccountAnswer renew(@PathParam("id") UUID id, JsonObject body) {
    var command = JsonFields.read(body, ReasonBody::read).command(id);
    return AccountAnswer.of(invitations.renew(command));
  }

  @PUT
  @Path("{id}/names")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Call a person otherwise; who holds privileged roles keeps the sign-in name")
  @RequestBody(content = @Content(schema = @Schema(implementation = NamesBody.class)))
  public AccountView rename(@PathParam("id") UUID id, JsonObject body) {
    return names.rename(JsonFields.read(body, NamesBody::read).command(id));
  }

  @POST
  @Path("{id}/disablement")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Disable the account and end everything that stands on it")
  @RequestBody(content = @Content(schema = @Schema(implementation = DisablementBody.class)))
  public AccountView disable(@PathParam("id") UUID id, JsonObject body) {
    return states.disable(id, JsonFields.read(body, DisablementBody::read).reason());
  }

  @POST
  @Path("{id}/factor-reset")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Ask a second person to take the second factors away that were lost")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReasonBody.class)))
  @APIResponseSchema(value = ChangeAnswer.class, responseCode = "202")
  public Response resetFactors(@PathParam("id") UUID id, JsonObject body) {
    return ChangeAnswer.of(factors.ask(JsonFields.read(body, ReasonBody::read).command(id)));
  }

  @POST
  @Path("{id}/enablement")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
  @Operation(summary = "Enable the account again, or ask a second person for it")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReasonBody.class)))
  @APIResponseSchema(ChangeAnswer.class)
  public Response enable(@PathParam("id") UUID id, JsonObject body) {
    return ChangeAnswer.of(states.enable(JsonFields.read(body, ReasonBody::read).command(id)));
  }
}
