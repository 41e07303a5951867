package org.fauces.device.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.device.service.CameraService;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;
import org.fauces.shared.service.Saved;

/** The cameras of the caller's facility. */
@Path("cameras")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class CamerasResource {
  @Inject CameraService cameras;

  @POST
  @RolesAllowed(FACILITY_ADMIN)
  @Operation(summary = "Register a camera; the code of its account is shown this once")
  @RequestBody(content = @Content(schema = @Schema(implementation = CameraBody.class)))
  @APIResponseSchema(value = CameraAnswer.class, responseCode = "201")
  public Response register(JsonObject body) {
    var saved = cameras.register(JsonFields.read(body, CameraBody::read).command());
    return Created.of(new Saved<>(CameraAnswer.of(saved.view()), saved.created()));
  }

  @GET
  @RolesAllowed({FACILITY_ADMIN, PHYSICIAN, NURSE})
  @Operation(summary = "The cameras of this facility")
  public CameraList list() {
    return new CameraList(cameras.list());
  }
}
