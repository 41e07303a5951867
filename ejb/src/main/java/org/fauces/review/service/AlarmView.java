package org.fauces.review.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.review.service.EventView.Named;

/**
 * An alarm as the security officer sees it; never printed. Without a facility it is the group's.
 * Account, subject, handling and note are null where there is none.
 */
public record AlarmView(
    UUID id,
    AlarmKind kind,
    Instant raisedAt,
    UUID facilityId,
    Named account,
    EntityKind subjectKind,
    UUID subjectId,
    Instant handledAt,
    Named handledBy,
    String note) {

  @Override
  public String toString() {
    return "AlarmView[" + id + "]";
  }
}
