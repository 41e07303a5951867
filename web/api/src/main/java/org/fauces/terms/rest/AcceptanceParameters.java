package org.fauces.terms.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.rest.IdParameters;
import org.fauces.terms.service.AcceptanceQuery;

/** Whose acceptances to list. Text, since the container answers 404 to what it cannot read. */
public class AcceptanceParameters {
  @QueryParam("accepted")
  @Parameter(
      description = "true for who accepted, false for who did not",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  String accepted;

  @QueryParam("after")
  @Parameter(
      description = "next of the page before",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  String after;

  @QueryParam("limit")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "" + AcceptanceQuery.MAX_LIMIT,
              defaultValue = "" + AcceptanceQuery.DEFAULT_LIMIT))
  String limit;

  AcceptanceQuery query(UUID termsId) {
    var wanted = read("accepted", accepted, AcceptanceParameters::parseBoolean, "not-a-boolean");
    var size = read("limit", limit, Integer::valueOf, "not-an-integer");
    return new AcceptanceQuery(
        termsId,
        Boolean.TRUE.equals(wanted),
        read("after", after, IdParameters::parse, "not-a-uuid"),
        size == null ? AcceptanceQuery.DEFAULT_LIMIT : size);
  }

  private static Boolean parseBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static <T> T read(String name, String value, Function<String, T> reader, String rule) {
    try {
      return value == null ? null : reader.apply(value);
    } catch (IllegalArgumentException e) { // its message quotes the value
      throw DomainException.invalid("/" + name, rule);
    }
  }
}
