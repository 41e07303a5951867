package org.fauces.device.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.device.service.RegisteredCamera;
import org.fauces.identity.rest.InvitationAnswer;

/** A registered camera and its account; a repeat comes without the invitation. */
@Schema(name = "RegisteredCamera")
public record CameraAnswer(
    UUID id, UUID accountId, String signInName, InvitationAnswer invitation) {
  static CameraAnswer of(RegisteredCamera camera) {
    var account = camera.account();
    return new CameraAnswer(
        camera.id(), account.id(), account.signInName(), InvitationAnswer.of(account.invitation()));
  }
}
