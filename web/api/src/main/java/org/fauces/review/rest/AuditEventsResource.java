package org.fauces.review.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.fauces.review.service.AuditExportService;
import org.fauces.review.service.AuditSearchService;
import org.fauces.review.service.EventPage;
import org.fauces.shared.format.JsonFields;

/** Searching the audit trail, and taking along what was found. */
@Path("audit/events")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class AuditEventsResource {
  @Inject AuditSearchService events;
  @Inject AuditExportService exports;

  @Inject
  @ConfigProperty(name = "fauces.public-url")
  String server;

  @POST
  @Path("search")
  @RolesAllowed({AUDITOR, SECURITY_OFFICER})
  @Operation(summary = "Find events, newest first; the search is an event itself")
  @RequestBody(content = @Content(schema = @Schema(implementation = QuestionBody.class)))
  public EventPage search(JsonObject body) {
    return events.search(JsonFields.read(body, QuestionBody::read).search());
  }

  @POST
  @Path("export")
  @Produces({ExportFormat.NDJSON, ExportFormat.CSV, ExportFormat.FHIR_NDJSON})
  @RolesAllowed({AUDITOR, SECURITY_OFFICER})
  @Operation(summary = "All that a search finds; needs a fresh second factor")
  @RequestBody(content = @Content(schema = @Schema(implementation = QuestionBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "One event a line; as FHIR one AuditEvent a line",
      content = {
        @Content(mediaType = ExportFormat.NDJSON, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = ExportFormat.CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = ExportFormat.FHIR_NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(JsonObject body, @Context Request request) {
    var format = ExportFormat.of(request);
    var begun = exports.begin(JsonFields.read(body, QuestionBody::read).export());
    var stream = new EventExport(exports, begun, format.head, format.writer(server));
    return Response.ok(stream, format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName + "\"")
        .build();
  }
}
