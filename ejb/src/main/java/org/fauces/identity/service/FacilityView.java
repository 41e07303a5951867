package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.identity.domain.Facility;

/** A facility as its people see it. */
public record FacilityView(UUID id, String name, String institutionCode, String timeZone) {
  static FacilityView of(Facility facility) {
    return new FacilityView(
        facility.id(), facility.name(), facility.institutionCode(), facility.timeZone().getId());
  }
}
