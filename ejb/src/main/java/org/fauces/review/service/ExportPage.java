package org.fauces.review.service;

import java.util.List;
import org.fauces.review.format.ExportedEvent;

/** A piece of an export, newest first; {@code next} is null on the last one. */
public record ExportPage(List<ExportedEvent> events, String next) {
  public ExportPage {
    events = List.copyOf(events);
  }
}
