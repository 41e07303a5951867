package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.fauces.identity.service.SignOutService;
import org.fauces.shared.domain.Roles;

/** The session that the token stands on. */
@Path("session")
@RequestScoped
@Produces(APPLICATION_JSON)
public class SessionResource {
  @Inject SignOutService service;

  @DELETE
  @RolesAllowed({
    Roles.PHYSICIAN,
    Roles.NURSE,
    Roles.CLERK,
    Roles.FACILITY_ADMIN,
    Roles.SECURITY_OFFICER,
    Roles.AUDITOR,
    Roles.GROUP_ADMIN,
    Roles.MAINTAINER,
    Roles.OPERATOR,
    Roles.CAMERA,
    Roles.INTEGRATION,
    Roles.PROVISIONER,
    Roles.GROUP_PROVISIONER,
    Roles.LIMITED
  })
  @Operation(summary = "Sign out: the token and its refresh token end at once")
  @APIResponse(responseCode = "204", description = "The session has ended")
  public Response signOut() {
    service.signOut();
    return Response.noContent().build();
  }
}
