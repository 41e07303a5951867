package org.fauces.diagnosis.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.diagnosis.service.WorklistQuery;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.rest.IdParameters;

/**
 * The filters of the worklist. Taken as text, because the container answers 404 to a parameter that
 * it cannot convert.
 */
public class WorklistParameters {
  @QueryParam("state")
  @Parameter(schema = @Schema(implementation = ExaminationState.class))
  String state;

  @QueryParam("from")
  @Parameter(
      description = "Opened at or after; UTC",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "Opened before; UTC",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String to;

  @QueryParam("patient")
  @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  String patient;

  @QueryParam("after")
  @Parameter(description = "next of the page before", schema = @Schema(type = SchemaType.STRING))
  String after;

  @QueryParam("limit")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "" + WorklistQuery.MAX_LIMIT,
              defaultValue = "" + WorklistQuery.DEFAULT_LIMIT))
  String limit;

  WorklistQuery query() {
    return new WorklistQuery(
        read("state", state, WorklistParameters::state, "not-a-choice"),
        read("from", from, Instant::parse, "not-an-instant"),
        read("to", to, Instant::parse, "not-an-instant"),
        read("patient", patient, IdParameters::parse, "not-a-uuid"),
        after,
        limit == null
            ? WorklistQuery.DEFAULT_LIMIT
            : read("limit", limit, Integer::valueOf, "not-an-integer"));
  }

  private static <T> T read(String name, String value, Function<String, T> reader, String rule) {
    try {
      return value == null ? null : reader.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      // its message quotes the value
      throw DomainException.invalid("/" + name, rule);
    }
  }

  private static ExaminationState state(String value) {
    return Arrays.stream(ExaminationState.values())
        .filter(state -> state.name().equals(value))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
