package org.fauces.review.service;

import java.util.List;

/** One page of events, newest first; {@code next} is null on the last page. */
public record EventPage(List<EventView> items, String next) {
  public EventPage {
    items = List.copyOf(items);
  }
}
