package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.fauces.identity.service.ApprovalService;
import org.fauces.identity.service.ApprovalView;
import org.fauces.shared.format.JsonFields;

/** What one person asked for and another decides. */
@Path("approvals")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class ApprovalsResource {
  @Inject ApprovalService approvals;

  @GET
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN, SECURITY_OFFICER})
  @Operation(summary = "What waits for a decision")
  public ApprovalList open() {
    return new ApprovalList(approvals.open());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN, SECURITY_OFFICER})
  @Operation(summary = "One request")
  public ApprovalView get(@PathParam("id") UUID id) {
    return approvals.get(id);
  }

  @POST
  @Path("{id}/approval")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN, SECURITY_OFFICER})
  @Operation(summary = "Approve what somebody else asked for; it is done at once")
  public ApprovalAnswer approve(@PathParam("id") UUID id) {
    return ApprovalAnswer.of(approvals.approve(id));
  }

  @POST
  @Path("{id}/refusal")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN, SECURITY_OFFICER})
  @Operation(summary = "Refuse what somebody else asked for")
  @RequestBody(content = @Content(schema = @Schema(implementation = RefusalBody.class)))
  public ApprovalView refuse(@PathParam("id") UUID id, JsonObject body) {
    return approvals.refuse(id, JsonFields.read(body, RefusalBody::read).reason());
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN, SECURITY_OFFICER})
  @Operation(summary = "Take back what one asked for oneself")
  public ApprovalView withdraw(@PathParam("id") UUID id) {
    return approvals.withdraw(id);
  }
}
