package org.fauces.quality.rest;

import java.util.List;
import org.fauces.quality.service.DriftView;

/** One comparison for each facility. */
public record DriftList(List<DriftView> items) {
  public DriftList {
    items = List.copyOf(items);
  }
}
