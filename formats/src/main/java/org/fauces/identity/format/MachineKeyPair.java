package org.fauces.identity.format;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** The machine's side: its key pair and what it signs. The server has none of these. */
public final class MachineKeyPair {
  private static final Duration VALIDITY = Duration.ofMinutes(2);

  private final ECKey key;

  private MachineKeyPair(ECKey key) {
    this.key = key;
  }

  public static MachineKeyPair generate() {
    try {
      return new MachineKeyPair(new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }

  /** Reads what {@link #secretText()} gave. */
  public static MachineKeyPair parse(String secretText) {
    try {
      return new MachineKeyPair(ECKey.parse(secretText));
    } catch (ParseException e) {
      throw new IllegalStateException("the machine's key cannot be read", e);
    }
  }

  /** The pair with its private half, to be kept where nobody else reads. */
  public String secretText() {
    return key.toJSONString();
  }

  /** The half to be registered. */
  public MachineJwk publicKey() {
    return new MachineJwk(key.toPublicJWK());
  }

  /** What a machine signs in by. */
  public String assertion(UUID accountId) {
    return sign(accountId.toString());
  }

  /** What shows that whoever registers the public half has the other. */
  public String proof() {
    return sign(publicKey().thumbprint());
  }

  private String sign(String subject) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(subject)
            .subject(subject)
            .audience(Assertion.AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALIDITY)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    return sign(header(), claims);
  }

  /** The header of everything it signs. */
  public JWSHeader header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(publicKey().thumbprint()).build();
  }

  /** Signs whatever is given. */
  public String sign(JWSHeader header, JWTClaimsSet claims) {
    try {
      var statement = new SignedJWT(header, claims);
      statement.sign(new ECDSASigner(key));
      return statement.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the key signs by ES256", e);
    }
  }

  @Override
  public String toString() {
    return "MachineKeyPair[" + publicKey().thumbprint() + "]";
  }
}
