package org.fauces.signon.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.signon.domain.TrustedIssuer;

/** Checks tokens of one trusted issuer: key, algorithm, issuer, audience and times. */
final class SubjectTokens {
  private static final int CLOCK_SKEW_SECONDS = 30;
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Access tokens of RFC 9068, and tokens that name no kind. */
  private static final DefaultJOSEObjectTypeVerifier<SecurityContext> KINDS =
      new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final ProviderKeys keys;

  SubjectTokens(TrustedIssuer issuer) {
    var tls = ProviderTls.trusting(issuer.caFile());
    var expected = new JWTClaimsSet.Builder().issuer(issuer.issuer().toString()).build();
    var claims =
        new DefaultJWTClaimsVerifier<>(
            issuer.audience(), expected, Set.of("sub", "iat", "exp", "aud"));
    claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    processor.setJWSTypeVerifier(KINDS);
    keys = new ProviderKeys(issuer.algorithm(), tls);
    processor.setJWSKeySelector(keys.at(issuer.jwksUri()));
    processor.setJWTClaimsSetVerifier(claims);
  }

  /** The claims of a token, all of it checked. */
  JWTClaimsSet check(SignedJWT token, Instant now) {
    try {
      var claims = processor.process(token, null);
      var issued = claims.getIssueTime().toInstant();
      if (now.isAfter(worthlessFrom(claims))
          || issued.isAfter(now.plusSeconds(CLOCK_SKEW_SECONDS))) {
        throw refused();
      }
      return claims;
    } catch (BadJOSEException e) {
      throw refused();
    } catch (RateLimitReachedException e) { // keys are asked for no more often than that
      throw keys.wereRead() ? refused() : unavailable();
    } catch (JOSEException e) {
      throw unavailable(); // no keys could be read
    }
  }

  /** From when on a token is too old, however long its issuer would take it. */
  static Instant worthlessFrom(JWTClaimsSet claims) {
    return claims.getIssueTime().toInstant().plus(LONGEST).plusSeconds(CLOCK_SKEW_SECONDS);
  }

  /** A signed token in compact form; nothing of it is believed yet. */
  static SignedJWT parse(String compact) {
    try {
      return SignedJWT.parse(compact);
    } catch (ParseException e) {
      throw refused();
    }
  }

  private static DomainException unavailable() {
    return new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
  }

  static DomainException refused() {
    return new DomainException(ProblemType.INVALID_GRANT, null);
  }
}
