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
import org.fauces.identity.service.PasswordService;
import org.fauces.shared.format.JsonFields;

/** One's own password. */
@Path("account/password")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class PasswordResource {
  @Inject PasswordService passwords;

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
  @Operation(summary = "Choose another password; every other session of the account ends")
  @RequestBody(content = @Content(schema = @Schema(implementation = PasswordBody.class)))
  @APIResponse(responseCode = "204", description = "The new password holds")
  public Response change(JsonObject body) {
    passwords.change(JsonFields.read(body, PasswordBody::read));
    return Response.noContent().build();
  }
}
