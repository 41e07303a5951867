package org.fauces.identity.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.AccessToken;
import org.fauces.identity.service.Granted;
import org.fauces.shared.domain.Sensitive;

/** A token in the words of RFC 6749, section 5.1; never printed. */
@Schema(name = "Token")
public record TokenAnswer(
    @JsonbProperty("access_token") @Schema(name = "access_token") String accessToken,
    @JsonbProperty("token_type") @Schema(name = "token_type") String tokenType,
    @JsonbProperty("expires_in") @Schema(name = "expires_in", description = "Seconds")
        long expiresIn,
    @JsonbProperty("issued_token_type") @Schema(name = "issued_token_type") String issuedTokenType,
    @JsonbProperty("refresh_token") @Schema(name = "refresh_token") String refreshToken) {

  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  static TokenAnswer of(Granted granted, AccessToken token, Instant now) {
    return new TokenAnswer(
        token.compact().reveal(),
        "Bearer",
        Duration.between(now, token.expiresAt()).toSeconds(),
        ACCESS_TOKEN,
        granted.refresh().map(Sensitive::reveal).orElse(null));
  }

  @Override
  public String toString() {
    return "TokenAnswer[...]";
  }
}
