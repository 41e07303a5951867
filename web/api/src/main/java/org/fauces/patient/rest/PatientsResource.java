package org.fauces.patient.rest;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.fauces.patient.service.AmendPatient;
import org.fauces.patient.service.PatientSearchResult;
import org.fauces.patient.service.PatientService;
import org.fauces.patient.service.PatientView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.rest.ETags;

/** Registers, finds and amends the patients of the caller's facility. */
@Path("patients")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class PatientsResource {
  @Inject PatientService patients;

  @POST
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "Register a patient")
  @RequestBody(content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
  @APIResponseSchema(value = PatientView.class, responseCode = "201")
  public Response register(JsonObject body) {
    return Created.of(patients.register(JsonFields.read(body, RegistrationBody::read).command()));
  }

  @POST
  @Path("search")
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "Find patients by exactly one criterion")
  @RequestBody(content = @Content(schema = @Schema(implementation = SearchBody.class)))
  public PatientSearchResult search(JsonObject body) {
    return patients.search(JsonFields.read(body, SearchBody::read).command());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "Read a patient")
  @APIResponseSchema(PatientView.class)
  public Response get(@PathParam("id") UUID id) {
    var patient = patients.get(id);
    return ETags.tagged(patient, patient.version());
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "Amend a patient as it was read")
  @RequestBody(content = @Content(schema = @Schema(implementation = PersonBody.class)))
  @APIResponseSchema(PatientView.class)
  public Response amend(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, JsonObject body) {
    var version = ETags.version(ifMatch);
    var facts = JsonFields.read(body, PersonBody::read).facts();
    var patient = patients.amend(new AmendPatient(id, version, facts));
    return ETags.tagged(patient, patient.version());
  }
}
