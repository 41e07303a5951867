package org.fauces.diagnosis.service;

import java.util.List;

/** One page of masked examinations, newest first; {@code next} is null on the last page. */
public record MaintenancePage(List<MaintenanceRow> items, String next) {
  public MaintenancePage {
    items = List.copyOf(items);
  }
}
