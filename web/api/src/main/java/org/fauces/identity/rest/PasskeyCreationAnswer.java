package org.fauces.identity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.PasskeyCreation;
import org.fauces.shared.domain.UuidBytes;

/** What a browser needs for making a passkey; algorithms by their COSE numbers. */
@Schema(name = "PasskeyCreation")
public record PasskeyCreationAnswer(
    String challenge,
    String relyingPartyId,
    String userHandle,
    String signInName,
    String displayName,
    List<String> presentCredentials,
    List<Long> algorithms) {
  static PasskeyCreationAnswer of(PasskeyCreation creation) {
    return new PasskeyCreationAnswer(
        BinaryText.write(creation.request().challenge()),
        creation.request().relyingPartyId(),
        BinaryText.write(UuidBytes.of(creation.accountId())),
        creation.signInName(),
        creation.displayName(),
        creation.present().stream().map(BinaryText::write).toList(),
        creation.algorithms());
  }
}
