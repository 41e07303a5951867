package org.fauces.diagnosis.rest;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.fauces.diagnosis.service.FacilityThresholds;
import org.fauces.diagnosis.service.OperatingPointService;
import org.fauces.diagnosis.service.OperatingPointsView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.rest.ETags;

/** The facility's own thresholds for the network. */
@Path("operating-points")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class OperatingPointsResource {
  @Inject OperatingPointService points;

  @GET
  @RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
  @Operation(summary = "Whose thresholds judge here, and what was proposed, newest first")
  @APIResponseSchema(FacilityThresholds.class)
  public Response list() {
    var thresholds = points.list();
    return ETags.tagged(thresholds, thresholds.version());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
  @Operation(summary = "Thresholds that were proposed or approved; their id is the approval's, too")
  public OperatingPointsView get(@PathParam("id") UUID id) {
    return points.get(id);
  }

  @POST
  @RolesAllowed(PHYSICIAN)
  @Operation(
      summary = "Propose thresholds as a whole, based on what was listed; none is the model's own")
  @RequestBody(content = @Content(schema = @Schema(implementation = OperatingPointsBody.class)))
  @APIResponseSchema(value = OperatingPointsView.class, responseCode = "201")
  public Response propose(@HeaderParam(IF_MATCH) String ifMatch, JsonObject body) {
    var version = ETags.version(ifMatch);
    var proposed = JsonFields.read(body, OperatingPointsBody::read);
    return Created.of(points.propose(proposed.command(version)));
  }
}
