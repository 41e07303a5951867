package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Facility;

/** The facilities of the group for the services of other features, by id. */
@ApplicationScoped
public class FacilityDirectory {
  @Inject Facilities facilities;

  public List<UUID> all() {
    return facilities.allIds();
  }

  /** What "today" means at a facility; empty for an unknown one. */
  public Optional<ZoneId> zoneOf(UUID id) {
    return facilities.find(id).map(Facility::timeZone);
  }
}
