package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.fauces.identity.service.FactorProofService;
import org.fauces.shared.format.JsonFields;

/** Proving again, within a session, who one is. */
@Path("session/factor")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class SessionFactorResource {
  @Inject FactorProofService proofs;

  @POST
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER,
    LIMITED
  })
  @Operation(summary = "Prove a second factor, which is good for 15 minutes")
  @RequestBody(content = @Content(schema = @Schema(implementation = SecondFactorBody.class)))
  @APIResponse(responseCode = "204", description = "The session has a fresh factor")
  public Response prove(JsonObject body) {
    proofs.prove(JsonFields.read(body, SecondFactorBody::read));
    return Response.noContent().build();
  }

  @POST
  @Path("challenge")
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER,
    LIMITED
  })
  @Operation(summary = "What one of one's own passkeys is to sign for that")
  public PasskeyRequestAnswer challenge() {
    return PasskeyRequestAnswer.of(proofs.passkeyRequest());
  }
}
