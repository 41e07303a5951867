package org.fauces.provisioning.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.PROVISIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.identity.service.MemberChange;
import org.fauces.identity.service.RoleGroupService;
import org.fauces.identity.service.RoleGroupView;
import org.fauces.shared.rest.ScimErrors;

/** Roles at facilities, as groups for the hospital's identity system. */
@Path("scim/v2/Groups")
@RequestScoped
@Consumes({ScimErrors.MEDIA_TYPE, APPLICATION_JSON})
@Produces({ScimErrors.MEDIA_TYPE, APPLICATION_JSON})
public class ScimGroupsResource {
  @Inject RoleGroupService groups;
  @Context UriInfo address;

  @GET
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "The roles of the facilities as groups")
  @Parameter(name = "filter", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "startIndex",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(name = "count", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
  @APIResponseSchema(ScimShapes.Groups.class)
  public Response list() {
    return list(ScimQuery.of(address.getQueryParameters()));
  }

  @POST
  @Path(".search")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "The same with what is asked in the body")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.Search.class)))
  @APIResponseSchema(value = ScimShapes.Groups.class, responseCode = "200")
  public Response search(JsonObject body) {
    return list(ScimQuery.of(body));
  }

  private Response list(ScimQuery query) {
    var page = groups.list(ScimGroups.conditions(query.filter()), query.window());
    var shown = page.groups().stream().map(ScimGroups::json).map(query::show).toList();
    return ScimResources.listed(page.total(), query, shown);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Who holds a role at a facility")
  @APIResponseSchema(ScimShapes.Group.class)
  public Response get(@PathParam("id") String id) {
    var query = ScimQuery.of(address.getQueryParameters());
    var group = groups.get(id);
    return ScimResources.answer(Response.ok(), query.show(ScimGroups.json(group)), group.version());
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Say who holds the role from now on")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.Group.class)))
  @APIResponseSchema(ScimShapes.Group.class)
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      JsonObject body) {
    return change(id, ScimGroups.replace(body), ifMatch);
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "Give the role to some, and take it from others, all or nothing")
  @RequestBody(content = @Content(schema = @Schema(implementation = ScimShapes.Patch.class)))
  @APIResponseSchema(ScimShapes.Group.class)
  public Response patch(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      JsonObject body) {
    return change(id, ScimGroupPatch.read(body), ifMatch);
  }

  private Response change(String id, List<MemberChange> steps, String ifMatch) {
    RoleGroupView group = groups.change(id, steps, ScimVersions.of(ifMatch));
    return ScimResources.answer(Response.ok(), ScimGroups.json(group), group.version());
  }
}
