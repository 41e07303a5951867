package org.fauces.diagnosis.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fauces.diagnosis.service.AgreementReport;
import org.fauces.diagnosis.service.AgreementService;

/** What a model in the shadow said, beside what was shown. */
@Path("models/{id}/agreement")
@RequestScoped
@Produces(APPLICATION_JSON)
public class AgreementResource {
  @Inject AgreementService agreement;

  @GET
  @RolesAllowed(GROUP_ADMIN)
  @Operation(summary = "How far a model in the shadow agrees with what was shown, of 90 days")
  public AgreementReport report(@PathParam("id") UUID id) {
    return agreement.report(id);
  }
}
