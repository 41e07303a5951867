package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.NotFound;

/**
 * Whom the caller cares for, and so may read: the patients of the facility acted for, and for a
 * while one of another whom an emergency was stated for. Reading alone asks here; whatever changes
 * something asks {@link Caller#requireAt}.
 */
@ApplicationScoped
public class Care {
  @Inject EmergencyAccesses emergencies;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Everybody else's patients do not exist. */
  public void requireReadable(UUID patientId, UUID facilityId) {
    if (!isReadable(patientId, facilityId)) {
      throw new NotFound();
    }
  }

  /** The facility whose objects of this patient are read; the patient may be null. */
  public UUID facilityToRead(UUID patientId) {
    var own = caller.facilityId();
    return patientId == null
        ? own
        : emergencies
            .facilityOpenTo(caller.accountId(), own, patientId, clock.instant())
            .orElse(own);
  }

  boolean isReadable(UUID patientId, UUID facilityId) {
    return caller.facilityId().equals(facilityId) || facilityToRead(patientId).equals(facilityId);
  }
}
