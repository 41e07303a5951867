package org.fauces.review.format;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fauces.review.format.ExportedEvent.Party;
import org.fauces.review.format.ExportedEvent.Place;
import org.fauces.review.format.ExportedEvent.Thing;

/** Events for tests. */
final class AnEvent {
  static final UUID ID = new UUID(0x0199L << 48 | 0x7000, 0x8000_0000_0000_0001L);
  static final UUID SOMEBODY = new UUID(1, 1);
  static final UUID FACILITY = new UUID(2, 2);
  static final UUID NODE = new UUID(3, 3);
  static final UUID REQUEST = new UUID(4, 4);
  static final Instant WHEN = Instant.parse("2026-11-26T01:02:03.004005Z");

  private AnEvent() {}

  static ExportedEvent of(String action, String outcome, Thing... objects) {
    return new ExportedEvent(
        ID,
        WHEN,
        action,
        outcome,
        outcome.equals("SUCCESS") ? null : "forbidden",
        new Party(SOMEBODY, "佐藤 花子"),
        new Party(FACILITY, "=Clinic"),
        List.of("NURSE", "PHYSICIAN"),
        Arrays.asList(objects),
        new Place("192.0.2.7", REQUEST, NODE));
  }

  /** What the server does by itself. */
  static ExportedEvent ofNobody(String action, Thing... objects) {
    return new ExportedEvent(
        ID,
        WHEN,
        action,
        "SUCCESS",
        null,
        null,
        null,
        List.of(),
        Arrays.asList(objects),
        new Place(null, null, NODE));
  }

  static Thing patient(long number) {
    return new Thing("PATIENT", new UUID(10, number));
  }

  static Thing thing(String kind) {
    return new Thing(kind, new UUID(11, kind.hashCode()));
  }
}
