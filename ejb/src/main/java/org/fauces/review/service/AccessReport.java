package org.fauces.review.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that was recorded about a patient, the newest first. */
public record AccessReport(UUID patientId, Instant from, Instant to, List<EventView> events) {
  /** More than that is asked for in parts. */
  public static final int MAX_EVENTS = 10_000;

  public AccessReport {
    events = List.copyOf(events);
  }
}
