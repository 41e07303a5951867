package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.identity.format.TokenKeys;
import org.fauces.shared.domain.Sensitive;

/**
 * Makes access tokens. A token acts for one facility and names the roles held there and no others;
 * what it is worth is what its session is worth.
 */
@ApplicationScoped
public class AccessTokens {
  private static final String ISSUER = "https://fauces"; // mpJwt of the server configuration
  private static final String AUDIENCE = "fauces-api";

  @Inject SigningKeys keys;
  @Inject Clock clock;

  public AccessToken issue(Granted granted) {
    var now = clock.instant();
    var expiresAt = Instant.ofEpochSecond(now.plus(TokenKeys.TOKEN_LIFE).getEpochSecond());
    var compact = keys.current().sign(claims(granted, now, expiresAt), now);
    return new AccessToken(Sensitive.of(compact), expiresAt);
  }

  private static Map<String, Object> claims(Granted granted, Instant now, Instant expiresAt) {
    var principal = granted.principal();
    var claims = new HashMap<String, Object>();
    claims.put("iss", ISSUER);
    claims.put("aud", AUDIENCE);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", expiresAt.getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("sub", principal.accountId().toString());
    claims.put("upn", principal.text());
    claims.put("groups", List.copyOf(granted.roles()));
    claims.put("facility", principal.facilityId().toString());
    claims.put("sid", principal.sessionId().toString());
    claims.put("amr", List.copyOf(granted.factors()));
    return claims;
  }
}
