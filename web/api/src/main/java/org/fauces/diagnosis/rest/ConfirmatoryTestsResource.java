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
import org.fauces.diagnosis.service.ConfirmatoryTestService;
import org.fauces.diagnosis.service.ConfirmatoryTestView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;

/** Tests that came later; they never change what was decided. */
@Path("examinations/{examinationId}/confirmatory-tests")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class ConfirmatoryTestsResource {
  @Inject ConfirmatoryTestService tests;

  @POST
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "Record a confirmatory test")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConfirmatoryTestBody.class)))
  @APIResponseSchema(value = ConfirmatoryTestView.class, responseCode = "201")
  public Response record(@PathParam("examinationId") UUID examinationId, JsonObject body) {
    var report = JsonFields.read(body, ConfirmatoryTestBody::read);
    return Created.of(tests.record(report.command(examinationId)));
  }
}
