package org.fauces.diagnosis.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.examination.domain.ExaminationState;

/** The worklist's filters as the query part of an address; each may be null. */
record WorklistAddress(String day, ExaminationState state, UUID patient) {
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
