package org.fauces.provisioning.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.PROVISIONER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.rest.ScimErrors;

/** What the interface for identity systems can do, in its own words. */
@Path("scim/v2")
@RequestScoped
@Produces({ScimErrors.MEDIA_TYPE, APPLICATION_JSON})
public class ScimDiscoveryResource {

  @GET
  @Path("ServiceProviderConfig")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "What of SCIM is offered")
  @APIResponseSchema(ScimShapes.Description.class)
  public Response config() {
    return answer(ScimDescriptions.config());
  }

  @GET
  @Path("ResourceTypes")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "The kinds of resource")
  @APIResponseSchema(ScimShapes.Description.class)
  public Response types() {
    return all(ScimDescriptions.types());
  }

  @GET
  @Path("ResourceTypes/{name}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "One kind of resource")
  @APIResponseSchema(ScimShapes.Description.class)
  public Response type(@PathParam("name") String name) {
    return answer(one(ScimDescriptions.types(), name));
  }

  @GET
  @Path("Schemas")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "The attributes of all kinds of resource")
  @APIResponseSchema(ScimShapes.Description.class)
  public Response schemas() {
    return all(ScimDescriptions.schemas());
  }

  @GET
  @Path("Schemas/{id}")
  @RolesAllowed({PROVISIONER, GROUP_PROVISIONER})
  @Operation(summary = "The attributes of one kind of resource")
  @APIResponseSchema(ScimShapes.Description.class)
  public Response schema(@PathParam("id") String id) {
    return answer(one(ScimDescriptions.schemas(), id));
  }

  private static JsonObject one(Stream<JsonObject> described, String id) {
    return described
        .filter(each -> each.getString("id").equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Response all(Stream<JsonObject> described) {
    List<JsonObject> list = described.toList();
    return answer(ScimResources.list(list.size(), 0, list));
  }

  private static Response answer(JsonObject description) {
    return Response.ok(description, ScimErrors.MEDIA_TYPE).build();
  }
}
