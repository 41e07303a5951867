package org.fauces.review.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.review.service.AlarmService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonFields;

/** What was found out about an alarm. */
@Schema(name = "AlarmHandling")
record HandlingBody(@Schema(required = true, maxLength = AlarmService.MAX_NOTE) String note) {

  static HandlingBody read(JsonFields fields) {
    return new HandlingBody(
        fields
            .optionalText("note", AlarmService.MAX_NOTE)
            .orElseThrow(() -> DomainException.invalid("/note", "required")));
  }

  @Override
  public String toString() {
    return "HandlingBody[...]";
  }
}
