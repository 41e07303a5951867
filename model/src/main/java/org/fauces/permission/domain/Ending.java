package org.fauces.permission.domain;

import java.util.List;
import org.fauces.audit.domain.Recorded;

/** A way in which a use case can end, and the events that are written by then, in order. */
public record Ending(String name, List<Recorded> events) {
  static final String SUCCESS = "success";
  static final String FAILURE = "failure";
  static final String DENIED = "denied";

  /**
   * Whether the caller meets an exception at this end: it fails, perhaps after a part, or is
   * denied.
   */
  public boolean isRefusal() {
    return name.startsWith(FAILURE) || name.equals(DENIED);
  }
}
