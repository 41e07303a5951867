package org.fauces.provisioning.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.PROVISIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.identity.service.ChangePerson;
import org.fauces.identity.service.ProvisionedPerson;
import org.fauces.identity.service.ProvisioningService;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.rest.ScimErrors;

/** People, for the hospital's identity system. */
@Path("scim/v2/Users")
@RequestScoped
@Consumes({ScimErrors.MEDIA_TYPE, APPLICATION_JSON})
@Produces({ScimErrors.MEDIA_TYPE, APPLICATION_JSON})
public class ScimUsersResource {
  @Inject ProvisioningService people;
  @Context UriInfo address;

  @GET
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Find people; a filter by name or number belongs into POST .search")
  @Parameter(name = "filter", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "startIndex",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(name = "count", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
  @APIResponseSchema(ScimShapes.Users.class)
  public Response list() {
    return list(ScimQuery.of(address.getQueryParameters()));
  }

  @POST
  @Path(".search")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "The same with what is asked in the body, where no log of addresses has it")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.Search.class)))
  @APIResponseSchema(value = ScimShapes.Users.class, responseCode = "200")
  public Response search(JsonObject body) {
    return list(ScimQuery.of(body));
  }

  private Response list(ScimQuery query) {
    var page = people.list(ScimUsers.conditions(query.filter()), query.window());
    var shown = page.people().stream().map(ScimUsers::json).map(query::show).toList();
    return ScimResources.listed(page.total(), query, shown);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "One person")
  @APIResponseSchema(ScimShapes.User.class)
  public Response get(@PathParam("id") String id) {
    var query = ScimQuery.of(address.getQueryParameters());
    var person = people.get(known(id));
    return ScimResources.answer(
        Response.ok(), query.show(ScimUsers.json(person)), String.valueOf(person.version()));
  }

  @POST
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Make an account that waits for its holder; an administrator makes the code")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.User.class)))
  @APIResponseSchema(value = ScimShapes.User.class, responseCode = "201")
  public Response create(JsonObject body) {
    var person = people.create(ScimUsers.create(body));
    var location = URI.create(ScimResources.address("Users", person.id().toString()));
    return answer(Response.status(Response.Status.CREATED).location(location), person);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Replace what is known of a person")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.User.class)))
  @APIResponseSchema(ScimShapes.User.class)
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      JsonObject body) {
    return change(ScimUsers.replace(known(id), body, ScimVersions.of(ifMatch)));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Change a person, or disable or enable the account")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.Patch.class)))
  @APIResponseSchema(ScimShapes.User.class)
  public Response patch(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      JsonObject body) {
    return change(ScimUserPatch.read(known(id), body, ScimVersions.of(ifMatch)));
  }

  private Response change(ChangePerson command) {
    return answer(Response.ok(), people.change(command));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Disable the account for good, as far as the identity system goes")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    people.delete(known(id), ScimVersions.of(ifMatch));
  }

  private static Response answer(Response.ResponseBuilder answer, ProvisionedPerson person) {
    return ScimResources.answer(answer, ScimUsers.json(person), String.valueOf(person.version()));
  }

  /** An id is opaque in SCIM; what is none of ours is not there. */
  private static UUID known(String id) {
    return ScimResources.id(id).orElseThrow(NotFound::new);
  }
}
