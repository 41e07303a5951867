package org.fauces.diagnosis.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.diagnosis.service.ExaminationReader;
import org.fauces.diagnosis.service.WorklistPage;
import org.fauces.diagnosis.service.WorklistService;
import org.fauces.shared.rest.ETags;

/** Reads examinations: page by page, or one as a whole. */
@Path("examinations")
@RequestScoped
@Produces(APPLICATION_JSON)
public class WorklistResource {
  @Inject WorklistService worklist;
  @Inject ExaminationReader examinations;

  @GET
  @RolesAllowed({PHYSICIAN, NURSE, CLERK})
  @Operation(summary = "The facility's examinations, newest first")
  public WorklistPage page(@BeanParam WorklistParameters parameters) {
    return worklist.page(parameters.query());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "The whole examination")
  @APIResponseSchema(WholeExamination.class)
  public Response get(@PathParam("id") UUID id) {
    var whole = WholeExamination.of(examinations.get(id));
    return ETags.tagged(whole, whole.version());
  }
}
