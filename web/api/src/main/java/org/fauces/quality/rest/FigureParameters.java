package org.fauces.quality.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fauces.quality.domain.CalendarPeriod;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.service.FacilityChoice;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.rest.IdParameters;

/**
 * Whose figures of which time. Taken as text, because the container answers 404 to a parameter that
 * it cannot convert.
 */
public class FigureParameters {
  private static final String EVERY = "all";

  @QueryParam("facility")
  @Parameter(
      description =
          "An administrator of the group names another facility, or all; else the own one",
      schema = @Schema(type = SchemaType.STRING))
  String facility;

  @QueryParam("from")
  @Parameter(
      description = "First day of the facility's calendar; with to, at most two years; else a year",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String from;

  @QueryParam("to")
  @Parameter(description = "Last day", schema = @Schema(type = SchemaType.STRING, format = "date"))
  String to;

  @QueryParam("by")
  @Parameter(
      description = "What the figures are told apart by",
      schema = @Schema(implementation = Grouping.class, defaultValue = "NONE"))
  String by;

  FacilityChoice facility() {
    return facility(facility);
  }

  static FacilityChoice facility(String facility) {
    if (facility == null) {
      return FacilityChoice.OWN;
    }
    return facility.equals(EVERY)
        ? FacilityChoice.ALL
        : new FacilityChoice(read("facility", facility, IdParameters::parse, "not-a-uuid"), false);
  }

  /** Null where no day is named. */
  CalendarPeriod period() {
    if (from == null && to == null) {
      return null;
    }
    return new CalendarPeriod(day("from", from), day("to", to));
  }

  Grouping by(Set<Grouping> choices) {
    var chosen = by == null ? Grouping.NONE : choice("by", by, Grouping.class);
    if (!choices.contains(chosen)) {
      throw DomainException.invalid("/by", "not-a-choice");
    }
    return chosen;
  }

  static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("/" + name, "not-a-choice"));
  }

  private static LocalDate day(String name, String value) {
    if (value == null) {
      throw DomainException.invalid("/" + name, "required");
    }
    return read(name, value, LocalDate::parse, "not-a-date");
  }

  private static <T> T read(String name, String value, Function<String, T> reader, String rule) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw DomainException.invalid("/" + name, rule); // its message quotes the value
    }
  }
}
