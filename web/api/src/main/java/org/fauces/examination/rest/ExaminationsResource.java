package org.fauces.examination.rest;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.fauces.examination.service.ExaminationService;
import org.fauces.examination.service.ExaminationView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.rest.ETags;

/** Opens examinations, and ends those that come to nothing. */
@Path("examinations")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class ExaminationsResource {
  @Inject ExaminationService examinations;

  @POST
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "Open an examination")
  @RequestBody(content = @Content(schema = @Schema(implementation = OpeningBody.class)))
  @APIResponseSchema(value = ExaminationView.class, responseCode = "201")
  public Response open(JsonObject body) {
    return Created.of(examinations.open(JsonFields.read(body, OpeningBody::read).command()));
  }

  @POST
  @Path("{id}/cancellation")
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "Cancel an examination as it was read")
  @RequestBody(content = @Content(schema = @Schema(implementation = CancellationBody.class)))
  @APIResponseSchema(ExaminationView.class)
  public Response cancel(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, JsonObject body) {
    var version = ETags.version(ifMatch);
    var cancellation = JsonFields.read(body, CancellationBody::read);
    var examination = examinations.cancel(cancellation.command(id, version));
    return ETags.tagged(examination, examination.version());
  }
}
