package org.fauces.identity.service;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import com.ibm.websphere.security.jwt.JwtToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fauces.shared.domain.Sensitive;

/**
 * Makes access tokens with the server's builder, which alone has the key. A token acts for one
 * facility and names the roles held there and no others.
 */
@ApplicationScoped
public class AccessTokens {
  private static final String BUILDER = "fauces"; // jwtBuilder of the server configuration

  public AccessToken issue(Granted granted) {
    try {
      var token = build(granted);
      return new AccessToken(
          Sensitive.of(token.compact()), Instant.ofEpochSecond(token.getClaims().getExpiration()));
    } catch (JwtException | InvalidBuilderException | InvalidClaimException e) {
      throw new IllegalStateException("the server's token builder failed", e);
    }
  }

  private static JwtToken build(Granted granted)
      throws JwtException, InvalidBuilderException, InvalidClaimException {
    return JwtBuilder.create(BUILDER)
        .subject(granted.principal().accountId().toString())
        .claim("upn", granted.principal().text())
        .claim("groups", List.copyOf(granted.roles()))
        .claim("facility", granted.principal().facilityId().toString())
        .claim("sid", granted.principal().sessionId().toString())
        .claim("amr", List.copyOf(granted.factors()))
        .buildJwt();
  }
}
