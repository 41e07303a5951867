package org.fauces.examination.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fauces.examination.domain.Questionnaire;
import org.fauces.examination.service.QuestionnaireService;

/** The published questionnaires, from which a client can render the forms. */
@Path("questionnaires")
@RequestScoped
@Produces(APPLICATION_JSON)
public class QuestionnairesResource {
  @Inject QuestionnaireService questionnaires;

  @GET
  @Path("current")
  @RolesAllowed({PHYSICIAN, NURSE, INTEGRATION})
  @Operation(summary = "The version that new revisions should use")
  public Questionnaire current() {
    return questionnaires.current();
  }

  @GET
  @Path("{version}")
  @RolesAllowed({PHYSICIAN, NURSE, INTEGRATION})
  @Operation(summary = "A published version; it never changes")
  public Questionnaire get(@PathParam("version") String version) {
    return questionnaires.get(version);
  }
}
