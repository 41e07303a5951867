package org.fauces.modelregistry.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.shared.format.JsonFields;

/** Why a model is to judge; the id is of the request that a second person decides. */
@Schema(name = "ModelApprovalRequest")
record ApprovalBody(
    @Schema(required = true) UUID id, @Schema(required = true, maxLength = REASON) String reason) {
  private static final int REASON = 500;

  static ApprovalBody read(JsonFields fields) {
    return new ApprovalBody(fields.uuid("id"), fields.string("reason", REASON));
  }
}
