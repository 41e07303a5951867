package org.fauces.diagnosis.service;

import java.util.List;

/** One page of the worklist, newest first; {@code next} is null on the last page. */
public record WorklistPage(List<WorklistRow> items, String next) {
  public WorklistPage {
    items = List.copyOf(items);
  }
}
