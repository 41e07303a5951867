package org.fauces.review.format;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fauces.review.format.ExportedEvent.Party;

/** An event as a line of a table. */
public final class CsvEvent {
  /** The headings. */
  public static final String HEAD =
      CsvLine.of(
          List.of(
              "id",
              "occurredAt",
              "action",
              "outcome",
              "reason",
              "accountId",
              "accountName",
              "facilityId",
              "facilityName",
              "roles",
              "objects",
              "sourceAddress",
              "requestId",
              "nodeId"));

  private CsvEvent() {}

  /** The line; several roles or objects share a cell with blanks between them. */
  public static String of(ExportedEvent event) {
    var place = event.place();
    return CsvLine.of(
        Arrays.asList(
            event.id().toString(),
            event.occurredAt().toString(),
            event.action(),
            event.outcome(),
            event.reason(),
            id(event.account()),
            name(event.account()),
            id(event.facility()),
            name(event.facility()),
            String.join(" ", event.roles()),
            event.objects().stream().map(o -> o.kind() + ":" + o.id()).collect(joining(" ")),
            place.sourceAddress(),
            Objects.toString(place.requestId(), null),
            Objects.toString(place.nodeId(), null)));
  }

  private static String id(Party party) {
    return party == null ? null : party.id().toString();
  }

  private static String name(Party party) {
    return party == null ? null : party.name();
  }
}
