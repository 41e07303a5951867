package org.fauces.identity.rest;

import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.identity.service.AccountQuery;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.rest.IdParameters;

/**
 * Which accounts to list. Taken as text, since the container answers 404 to what it cannot read.
 */
public class AccountParameters {
  @QueryParam("facility")
  @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  String facility;

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
              maximum = "" + AccountQuery.MAX_LIMIT,
              defaultValue = "" + AccountQuery.DEFAULT_LIMIT))
  String limit;

  AccountQuery query() {
    return new AccountQuery(
        read("facility", facility, IdParameters::parse, "not-a-uuid"),
        read("after", after, IdParameters::parse, "not-a-uuid"),
        limit == null
            ? AccountQuery.DEFAULT_LIMIT
            : read("limit", limit, Integer::valueOf, "not-an-integer"));
  }

  private static <T> T read(String name, String value, Function<String, T> reader, String rule) {
    try {
      return value == null ? null : reader.apply(value);
    } catch (IllegalArgumentException e) { // its message quotes the value
      throw DomainException.invalid("/" + name, rule);
    }
  }
}
