package org.fauces.patient.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.shared.format.JsonFields;

/** When a patient took a consent back. */
@Schema(name = "Withdrawal")
record WithdrawalBody(@Schema(required = true) Instant withdrawnAt) {
  static WithdrawalBody read(JsonFields fields) {
    return new WithdrawalBody(fields.instant("withdrawnAt"));
  }
}
