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

  public AccessToken issue(SignedIn signedIn) {
    try {
      var token = build(signedIn);
      return new AccessToken(
          Sensitive.of(token.compact()), Instant.ofEpochSecond(token.getClaims().getExpiration()));
    } catch (JwtException | InvalidBuilderException | InvalidClaimException e) {
      throw new IllegalStateException("the server's token builder failed", e);
    }
  }

  private static JwtToken build(SignedIn signedIn)
      throws JwtException, InvalidBuilderException, InvalidClaimException {
    return JwtBuilder.create(BUILDER)
        .subject(signedIn.accountId().toString())
        .claim("upn", signedIn.principal().text())
        .claim("groups", List.copyOf(signedIn.roles()))
        .claim("facility", signedIn.facilityId().toString())
        .claim("sid", signedIn.sessionId().toString())
        .claim("amr", List.copyOf(signedIn.factors()))
        .buildJwt();
  }
}
