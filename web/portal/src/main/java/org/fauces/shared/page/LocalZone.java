package org.fauces.shared.page;

import java.time.ZoneId;

/** The time zone of the facility that the signed-in person acts for. */
public interface LocalZone {
  ZoneId get();
}
