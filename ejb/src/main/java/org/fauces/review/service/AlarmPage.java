package org.fauces.review.service;

import java.util.List;

/** One page of alarms, newest first; {@code next} is null on the last page. */
public record AlarmPage(List<AlarmView> items, String next) {
  /** The alarms on a page. */
  public static final int SIZE = 100;

  public AlarmPage {
    items = List.copyOf(items);
  }
}
