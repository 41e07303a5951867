package org.fauces.diagnosis.rest;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.service.HeatMapService;
import org.fauces.examination.rest.Pictures;

/** Where in a photo the network saw what it found. */
@Path("examinations/{examinationId}/photos/{photoId}/heat-map")
@RequestScoped
public class HeatMapsResource {
  private static final String PNG = "image/png";

  @Inject HeatMapService heatMaps;

  @GET
  @Produces(PNG)
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "An overlay for the upright picture, of the current run")
  public Response get(
      @PathParam("examinationId") UUID examinationId,
      @PathParam("photoId") UUID photoId,
      @QueryParam("disease")
          @Parameter(
              required = true,
              schema = @Schema(enumeration = {Diseases.INFLUENZA, Diseases.COVID_19}))
          String disease) {
    var png = heatMaps.png(examinationId, photoId, DiseaseCode.query(disease));
    return Pictures.answer(png, PNG, "heat-map");
  }
}
