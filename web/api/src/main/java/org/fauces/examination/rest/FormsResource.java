package org.fauces.examination.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.fauces.examination.service.FormRevisionView;
import org.fauces.examination.service.FormService;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.service.Saved;

/** The interview and the physician's findings, each as a new revision. */
@Path("examinations") // with the id in it JAX-RS would look for every examination here alone
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class FormsResource {
  @Inject FormService forms;

  @POST
  @Path("{id}/interview")
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "Record a revision of the interview")
  @RequestBody(content = @Content(schema = @Schema(implementation = FormBody.class)))
  @APIResponseSchema(value = FormRevisionBody.class, responseCode = "201")
  public Response interview(@PathParam("id") UUID id, JsonObject body) {
    return answer(forms.recordInterview(JsonFields.read(body, FormBody::read).command(id)));
  }

  @POST
  @Path("{id}/findings")
  @RolesAllowed(PHYSICIAN)
  @Operation(summary = "Record a revision of the physician's findings")
  @RequestBody(content = @Content(schema = @Schema(implementation = FormBody.class)))
  @APIResponseSchema(value = FormRevisionBody.class, responseCode = "201")
  public Response findings(@PathParam("id") UUID id, JsonObject body) {
    return answer(forms.recordFindings(JsonFields.read(body, FormBody::read).command(id)));
  }

  private static Response answer(Saved<FormRevisionView> saved) {
    return Created.of(new Saved<>(FormRevisionBody.of(saved.view()), saved.created()));
  }
}
