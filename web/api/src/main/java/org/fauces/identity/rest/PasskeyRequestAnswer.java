package org.fauces.identity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.PasskeyRequest;

/** What a passkey is to sign within five minutes; without allowed credentials any may. */
@Schema(name = "PasskeyRequest")
public record PasskeyRequestAnswer(
    String challenge, String relyingPartyId, List<String> allowedCredentials) {
  static PasskeyRequestAnswer of(PasskeyRequest request) {
    return new PasskeyRequestAnswer(
        BinaryText.write(request.challenge()),
        request.relyingPartyId(),
        request.allowed().stream().map(BinaryText::write).toList());
  }
}
