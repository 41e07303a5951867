package org.fauces.patient.rest;

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
import org.fauces.patient.service.EmergencyAccessService;
import org.fauces.patient.service.EmergencyAccessView;
import org.fauces.patient.service.OpenEmergencyAccess.ForeignPatient;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;

/** A look at a patient of another facility, in an emergency. */
@Path("patients")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class EmergencyAccessResource {
  @Inject EmergencyAccessService emergencies;

  @POST
  @Path("emergency-access")
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "See a patient of another facility, who is known by an exact number")
  @RequestBody(content = @Content(schema = @Schema(implementation = UnknownPatientBody.class)))
  @APIResponseSchema(value = EmergencyAccessView.class, responseCode = "201")
  public Response openByNumber(JsonObject body) {
    return Created.of(emergencies.open(JsonFields.read(body, UnknownPatientBody::read).command()));
  }

  @POST
  @Path("{patientId}/emergency-access")
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "See a patient of another facility, whose id is known")
  @RequestBody(content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
  @APIResponseSchema(value = EmergencyAccessView.class, responseCode = "201")
  public Response open(@PathParam("patientId") UUID patientId, JsonObject body) {
    var patient = new ForeignPatient(patientId, null, null);
    return Created.of(emergencies.open(JsonFields.read(body, EmergencyBody::read).about(patient)));
  }
}
