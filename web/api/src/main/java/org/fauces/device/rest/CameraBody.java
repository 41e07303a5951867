package org.fauces.device.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.device.service.RegisterCamera;
import org.fauces.shared.format.JsonFields;

/** A camera to be registered and its account, under ids made by the client. */
@Schema(name = "NewCamera")
record CameraBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID accountId,
    @Schema(required = true, maxLength = MAX_NAME) String name) {
  private static final int MAX_NAME = 100;

  static CameraBody read(JsonFields fields) {
    return new CameraBody(
        fields.uuid("id"), fields.uuid("accountId"), fields.string("name", MAX_NAME));
  }

  RegisterCamera command() {
    return new RegisterCamera(id, accountId, name);
  }
}
