package org.fauces.quality.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.service.ConcordanceService;
import org.fauces.quality.service.ConcordanceView;
import org.fauces.quality.service.DriftService;
import org.fauces.quality.service.DriftView;
import org.fauces.quality.service.ImageabilityQuery;
import org.fauces.quality.service.ImageabilityService;
import org.fauces.quality.service.ImageabilityView;

/** Running figures of the network in use. */
@Path("figures")
@RequestScoped
@Produces(APPLICATION_JSON)
public class FiguresResource {
  private static final Set<Grouping> OF_PHOTOS =
      EnumSet.of(Grouping.NONE, Grouping.FACILITY, Grouping.MONTH, Grouping.CAMERA);

  @Inject ConcordanceService concordance;
  @Inject ImageabilityService imageability;
  @Inject DriftService drift;

  @GET
  @Path("concordance")
  @RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
  @Operation(summary = "Findings against confirmatory tests, with 95 % intervals after Wilson")
  public ConcordanceView concordance(
      @BeanParam FigureParameters figures, @BeanParam ConcordanceParameters parameters) {
    return concordance.figures(parameters.query(figures));
  }

  @GET
  @Path("imageability")
  @RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
  @Operation(summary = "How well throats could be photographed")
  public ImageabilityView imageability(@BeanParam FigureParameters figures) {
    return imageability.figures(
        new ImageabilityQuery(figures.facility(), figures.period(), figures.by(OF_PHOTOS)));
  }

  @GET
  @Path("drift")
  @RolesAllowed({PHYSICIAN, FACILITY_ADMIN, GROUP_ADMIN, AUDITOR})
  @Operation(summary = "The network's inputs against its training's")
  public DriftView drift(
      @QueryParam("facility")
          @Parameter(
              description =
                  "An administrator of the group names another facility; else the own one",
              schema = @Schema(type = SchemaType.STRING))
          String facility) {
    return drift.figures(FigureParameters.facility(facility));
  }
}
