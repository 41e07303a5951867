package org.fauces.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.shared.format.JsonFields;

/** Why a request is refused. */
@Schema(name = "Refusal")
record RefusalBody(@Schema(required = true, maxLength = Texts.REASON) String reason) {
  static RefusalBody read(JsonFields fields) {
    return new RefusalBody(fields.string("reason", Texts.REASON));
  }
}
