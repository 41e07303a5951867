package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.domain.DisableReason;
import org.fauces.shared.format.JsonFields;

/** Why an account is disabled: LEFT, MISUSE_SUSPECTED, NOT_NEEDED or OTHER. */
@Schema(name = "Disablement")
record DisablementBody(@Schema(required = true) DisableReason reason) {
  static DisablementBody read(JsonFields fields) {
    return new DisablementBody(fields.constant("reason", DisableReason.class));
  }
}
