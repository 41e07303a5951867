package org.fauces.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Times as the clocks of a facility show them, to the minute.
 *
 * @param zone of the facility
 */
record LocalTime(ZoneId zone) {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** Of the facility that the person of a request is at. */
  static LocalTime of(HttpServletRequest request) {
    return new LocalTime(ZoneId.of(PortalUser.of(request).map(PortalUser::timeZone).orElse("UTC")));
  }

  String text(Instant instant) {
    return FORMAT.format(instant.atZone(zone));
  }
}
