package org.fauces.review.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.review.format.CsvLine;
import org.fauces.review.service.AccessReportService;
import org.fauces.review.service.EventWords;

/** A patient's answer to the question who looked at their data. */
@Path("patients/{patientId}/access-report")
@RequestScoped
public class AccessReportsResource {
  static final String CSV = "text/csv";
  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV + ";charset=UTF-8");
  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV)).build();

  @Inject AccessReportService reports;

  @GET
  @Produces({APPLICATION_JSON, CSV})
  @RolesAllowed({AUDITOR, SECURITY_OFFICER, FACILITY_ADMIN})
  @Operation(summary = "Who looked at the patient's data; words in the language accepted")
  @APIResponseSchema(AccessReportAnswer.class)
  public Response get(
      @PathParam("patientId") UUID patientId,
      @BeanParam PeriodParameters period,
      @Context HttpHeaders headers,
      @Context Request request) {
    var words = EventWords.in(headers.getAcceptableLanguages());
    var answer = AccessReportAnswer.of(reports.report(period.report(patientId)), words);
    var variant = request.selectVariant(VARIANTS);
    boolean isTable = variant != null && variant.getMediaType().isCompatible(CSV_TYPE);
    return isTable
        ? Response.ok(table(answer, words), CSV_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-report.csv\"")
            .build()
        : Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static String table(AccessReportAnswer answer, EventWords words) {
    var lines = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(AccessEntry.csvHead(words));
    answer.entries().forEach(entry -> lines.append(entry.csv()));
    return lines.toString();
  }
}
