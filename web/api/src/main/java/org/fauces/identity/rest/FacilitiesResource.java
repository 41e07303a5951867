package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.identity.service.FacilityClosingService;
import org.fauces.identity.service.FacilityService;
import org.fauces.identity.service.FacilityView;
import org.fauces.shared.format.JsonFields;
import org.fauces.shared.rest.Created;

/** The facilities of whoever calls. */
@Path("facilities")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class FacilitiesResource {
  @Inject FacilityService facilities;
  @Inject FacilityClosingService closing;

  @GET
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER
  })
  @Operation(summary = "The facilities at which the account holds a role")
  public FacilityList list() {
    return new FacilityList(facilities.list());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER
  })
  @Operation(summary = "One facility at which the account holds a role")
  public FacilityView get(@PathParam("id") UUID id) {
    return facilities.get(id);
  }

  @POST
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Open a facility")
  @RequestBody(content = @Content(schema = @Schema(implementation = FacilityBody.class)))
  @APIResponseSchema(value = FacilityView.class, responseCode = "201")
  public Response open(JsonObject body) {
    return Created.of(facilities.open(JsonFields.read(body, FacilityBody::read).command()));
  }

  @POST
  @Path("{id}/closure")
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "Close a facility for good: its roles end, its accounts are disabled")
  @APIResponse(responseCode = "204", description = "Nobody holds a role there any more")
  public Response close(@PathParam("id") UUID id) {
    closing.close(id);
    return Response.noContent().build();
  }
}
