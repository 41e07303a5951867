package org.fauces.diagnosis.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.MAINTAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fauces.diagnosis.service.MaintenancePage;
import org.fauces.diagnosis.service.MaintenanceService;

/** What somebody from outside sees who looks why an examination does not get on. */
@Path("maintenance/examinations")
@RequestScoped
@Produces(APPLICATION_JSON)
public class MaintenanceResource {
  @Inject MaintenanceService maintenance;

  @GET
  @RolesAllowed(MAINTAINER)
  @Operation(summary = "The facility's examinations and their runs, patients masked, newest first")
  public MaintenancePage page(@BeanParam WorklistParameters parameters) {
    return maintenance.page(parameters.query());
  }
}
