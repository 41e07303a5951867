package org.fauces.diagnosis.rest;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
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
import org.fauces.diagnosis.service.DecisionService;
import org.fauces.diagnosis.service.DecisionView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.rest.ETags;

/** What the physician decides on an examination as it was read, and later corrects. */
@Path("examinations") // with the id in it JAX-RS would look for every examination here alone
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class DecisionsResource {
  @Inject DecisionService decisions;

  @POST
  @Path("{examinationId}/decision")
  @RolesAllowed(PHYSICIAN)
  @Operation(summary = "Decide, on a run or without one")
  @RequestBody(content = @Content(schema = @Schema(implementation = DecisionBody.class)))
  @APIResponseSchema(value = DecisionView.class, responseCode = "201")
  public Response decide(
      @PathParam("examinationId") UUID examinationId,
      @HeaderParam(IF_MATCH) String ifMatch,
      JsonObject body) {
    var version = ETags.version(ifMatch);
    var decision = JsonFields.read(body, DecisionBody::read);
    return Created.of(decisions.decide(decision.command(examinationId, version)));
  }

  @POST
  @Path("{examinationId}/amendment")
  @RolesAllowed(PHYSICIAN)
  @Operation(summary = "Correct a decision; what was decided stays readable")
  @RequestBody(content = @Content(schema = @Schema(implementation = DecisionBody.class)))
  @APIResponseSchema(value = DecisionView.class, responseCode = "201")
  public Response amend(
      @PathParam("examinationId") UUID examinationId,
      @HeaderParam(IF_MATCH) String ifMatch,
      JsonObject body) {
    var version = ETags.version(ifMatch);
    var amendment = JsonFields.read(body, DecisionBody::read);
    return Created.of(decisions.amend(amendment.command(examinationId, version)));
  }
}
