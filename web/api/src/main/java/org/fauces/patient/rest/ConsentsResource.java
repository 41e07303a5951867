package org.fauces.patient.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.CLERK;
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
import org.fauces.patient.service.ConsentService;
import org.fauces.patient.service.ConsentView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;

/** What a patient agreed to, and took back. */
@Path("patients/{patientId}/consents")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class ConsentsResource {
  @Inject ConsentService consents;

  @POST
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "Record a consent")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConsentBody.class)))
  @APIResponseSchema(value = ConsentView.class, responseCode = "201")
  public Response record(@PathParam("patientId") UUID patientId, JsonObject body) {
    var consent = JsonFields.read(body, ConsentBody::read);
    return Created.of(consents.record(consent.command(patientId)));
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "Withdraw a consent")
  @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawalBody.class)))
  public ConsentView withdraw(
      @PathParam("patientId") UUID patientId, @PathParam("id") UUID id, JsonObject body) {
    var withdrawal = JsonFields.read(body, WithdrawalBody::read);
    return consents.withdraw(patientId, id, withdrawal.withdrawnAt());
  }
}
