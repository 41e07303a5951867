package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The facilities of the group for the services of other features, by id. */
@ApplicationScoped
public class FacilityDirectory {
  @Inject Facilities facilities;

  public List<UUID> all() {
    return facilities.allIds();
  }
}
