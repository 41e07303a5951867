package org.fauces.diagnosis.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.shared.domain.Instants;

/** The worklist's filters as the query part of an address; each may be null. */
record WorklistAddress(String day, ExaminationState state, UUID patient) {
  /** The day an address names; empty when it names none that can be shown with its neighbours. */
  static Optional<LocalDate> dayOf(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse).filter(Instants::isReckonable);
    } catch (DateTimeParseException e) {
      return Optional.empty(); // an address somebody mistyped
    }
  }

  /** The address of the page that starts after a place; null is the first page. */
  String at(String place) {
    return Stream.of(
            part("day", day), part("state", state), part("patient", patient), part("after", place))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String part(String name, Object value) {
    return value == null
        ? ""
        : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
