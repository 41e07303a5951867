package org.fauces.diagnosis.rest;

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
import org.fauces.diagnosis.service.AnalysisService;
import org.fauces.diagnosis.service.RunView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;

/** Analyses an examination; the finding comes with the answer. */
@Path("examinations/{examinationId}/analysis")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class AnalysisResource {
  @Inject AnalysisService analyses;

  @POST
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "Analyse photos, interview and findings in a new run")
  @RequestBody(content = @Content(schema = @Schema(implementation = AnalysisBody.class)))
  @APIResponseSchema(value = RunView.class, responseCode = "201")
  public Response analyse(@PathParam("examinationId") UUID examinationId, JsonObject body) {
    var request = JsonFields.read(body, AnalysisBody::read);
    return Created.of(analyses.analyse(request.command(examinationId)));
  }
}
