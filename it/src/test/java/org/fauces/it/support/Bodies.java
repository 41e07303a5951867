package org.fauces.it.support;

import java.util.List;
import java.util.UUID;

/** What may be sent as it is, each under an id of its own. */
public final class Bodies {
  private Bodies() {}

  public static Body consent() {
    return Body.of("id", UUID.randomUUID(), "purpose", "CARE", "textVersion", "1")
        .with("givenAt", Visit.now());
  }

  public static Body confirmatoryTest() {
    return Body.of("id", UUID.randomUUID(), "disease", "influenza", "method", "PCR")
        .with("result", "NEGATIVE")
        .with("sampledAt", Visit.now());
  }

  /** A decision without the machine's word, which an examination takes in any open state. */
  public static Body decision() {
    return Body.of("id", UUID.randomUUID(), "withoutRun", "OTHER", "judgements", List.of())
        .with("reason", Markers.FREE_TEXT);
  }

  /** A person with one role at one facility. */
  public static Body account(UUID facilityId, String role) {
    var id = UUID.randomUUID();
    return Body.of("id", id, "signInName", "it-" + id, "displayName", "Tester")
        .with("personnelNumber", id.toString())
        .with("roles", List.of(Body.of("facilityId", facilityId, "role", role).map()));
  }

  /** A camera and the id of the account that it gets. */
  public static Body camera() {
    return Body.of("id", UUID.randomUUID(), "accountId", UUID.randomUUID(), "name", "Room 2");
  }

  /** Thresholds of a facility for the influenza finding of children. */
  public static Body operatingPoints(String modelDigest) {
    var point =
        Body.of("disease", "influenza", "ageBand", "UNDER_13", "lower", 0.3).with("upper", 0.4);
    return Body.of("id", UUID.randomUUID(), "modelDigest", modelDigest)
        .with("points", List.of(point.map()))
        .with("reason", "the tests want it");
  }

  public static Body facility() {
    return Body.of("id", UUID.randomUUID(), "name", "Third Hospital")
        .with("institutionCode", "1310000003")
        .with("timeZone", "Asia/Tokyo");
  }
}
