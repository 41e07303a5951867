package org.fauces.identity.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.fauces.identity.service.SessionsService;
import org.fauces.shared.domain.Roles;

/** The sessions of the account that calls. */
@Path("sessions")
@RequestScoped
@Produces(APPLICATION_JSON)
public class SessionsResource {
  @Inject SessionsService sessions;

  @GET
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
    Roles.GROUP_PROVISIONER
  })
  @Operation(summary = "The own sessions that live, wherever they are")
  public SessionList list() {
    return new SessionList(sessions.own());
  }

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
    Roles.GROUP_PROVISIONER
  })
  @Operation(summary = "End all own sessions but the one that asks")
  @APIResponse(responseCode = "204", description = "The others have ended")
  public Response endOthers() {
    sessions.endOthers();
    return Response.noContent().build();
  }

  @DELETE
  @Path("{id}")
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
    Roles.GROUP_PROVISIONER
  })
  @Operation(summary = "End one of the own sessions")
  @APIResponse(responseCode = "204", description = "It has ended")
  public Response end(@PathParam("id") UUID id) {
    sessions.end(id);
    return Response.noContent().build();
  }
}
