package org.fauces.modelregistry.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.identity.service.ApprovalView;
import org.fauces.modelregistry.service.ModelActivationService;
import org.fauces.modelregistry.service.ModelComparison;
import org.fauces.modelregistry.service.ModelDetail;
import org.fauces.modelregistry.service.ModelImportService;
import org.fauces.modelregistry.service.ModelRegistryService;
import org.fauces.modelregistry.service.ModelView;
import org.fauces.modelregistry.service.ModelsView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.rest.IdParameters;

/** Versions of the diagnostic network. */
@Path("models")
@RequestScoped
@Produces(APPLICATION_JSON)
public class ModelsResource {
  @Inject ModelRegistryService registry;
  @Inject ModelImportService imports;
  @Inject ModelActivationService activations;

  @GET
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER, AUDITOR})
  @Operation(summary = "The models, and which of them judge")
  public ModelsView list() {
    return registry.list();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER, AUDITOR})
  @Operation(summary = "What a model says of itself")
  public ModelDetail get(@PathParam("id") UUID id) {
    return registry.get(id);
  }

  @GET
  @Path("{id}/comparison")
  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER, AUDITOR})
  @Operation(summary = "The figures of two models side by side")
  public ModelComparison compare(
      @PathParam("id") UUID id,
      @QueryParam("with")
          @Parameter(required = true, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          String other) {
    return registry.compare(id, id("with", other));
  }

  @PUT
  @Path("{id}")
  @Consumes(APPLICATION_OCTET_STREAM)
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Import a signed model under an id of the client's")
  @RequestBody(
      content =
          @Content(
              mediaType = APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(value = ModelView.class, responseCode = "201")
  public Response receive(@PathParam("id") UUID id, InputStream body) {
    return Created.of(imports.receive(id, body));
  }

  @POST
  @Path("{id}/approval")
  @Consumes(APPLICATION_JSON)
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Ask a second person to approve that it may judge")
  @RequestBody(content = @Content(schema = @Schema(implementation = ApprovalBody.class)))
  @APIResponseSchema(value = ApprovalView.class, responseCode = "202")
  public Response askForApproval(@PathParam("id") UUID id, JsonObject body) {
    var asked = JsonFields.read(body, ApprovalBody::read);
    return Response.accepted(registry.askForApproval(id, asked.id(), asked.reason())).build();
  }

  @PUT
  @Path("{id}/shadow")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Let it judge in the shadow of the active one")
  public ModelView shadow(@PathParam("id") UUID id) {
    return registry.shadow(id);
  }

  @DELETE
  @Path("{id}/shadow")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Let it judge in the shadow no more")
  public ModelView endShadow(@PathParam("id") UUID id) {
    return registry.endShadow(id);
  }

  @POST
  @Path("{id}/activation")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Make it the one whose results are shown, on every node within seconds")
  public ModelView activate(@PathParam("id") UUID id) {
    return activations.activate(id);
  }

  @POST
  @Path("active/rollback")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Go back to the model before the active one")
  public ModelView rollBack() {
    return activations.rollBack();
  }

  @POST
  @Path("{id}/retirement")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Let it judge never again")
  public ModelView retire(@PathParam("id") UUID id) {
    return registry.retire(id);
  }

  private static UUID id(String name, String text) {
    try {
      return IdParameters.parse(text);
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("/" + name, "not-a-uuid");
    }
  }
}
