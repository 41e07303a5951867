package org.fauces.identity.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.AccessToken;
import org.fauces.identity.service.SignedIn;
import org.fauces.shared.domain.Sensitive;

/** The token and what it gives; never printed. */
@Schema(name = "SignedIn")
public record SignInAnswer(
    String accessToken,
    Instant expiresAt,
    UUID accountId,
    String displayName,
    UUID facilityId,
    List<String> roles,
    List<FacilityName> facilities,
    @Schema(description = "For the next access token, once; at POST /token") String refreshToken) {

  static SignInAnswer of(SignedIn signedIn, AccessToken token) {
    return new SignInAnswer(
        token.compact().reveal(),
        token.expiresAt(),
        signedIn.accountId(),
        signedIn.displayName(),
        signedIn.facilityId(),
        signedIn.roles().stream().sorted().toList(),
        signedIn.facilities().stream().map(at -> new FacilityName(at.id(), at.name())).toList(),
        signedIn.granted().refresh().map(Sensitive::reveal).orElse(null));
  }

  @Override
  public String toString() {
    return "SignInAnswer[" + accountId + "]";
  }

  /** A facility to choose from. */
  public record FacilityName(UUID id, String name) {}
}
