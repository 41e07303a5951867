package org.fauces.patient.service;

import java.util.List;

/** The patients found, by kana; {@code truncated} says that there are more than are shown. */
public record PatientSearchResult(List<PatientView> items, boolean truncated) {
  public PatientSearchResult {
    items = List.copyOf(items);
  }
}
