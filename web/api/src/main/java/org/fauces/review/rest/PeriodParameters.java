package org.fauces.review.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.review.service.ReportAccess;
import org.fauces.shared.domain.DomainException;

/**
 * A time from when and until when. Taken as text, because the container answers 404 to a parameter
 * that it cannot convert.
 */
public class PeriodParameters {
  @QueryParam("from")
  @Parameter(
      description = "At or after; UTC",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "Before; UTC",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String to;

  ReportAccess report(UUID patientId) {
    return new ReportAccess(patientId, read("from", from), read("to", to));
  }

  private static Instant read(String name, String value) {
    try {
      return value == null ? null : Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw DomainException.invalid("/" + name, "not-an-instant"); // its message quotes the value
    }
  }
}
