package org.fauces.identity.format;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** A machine's public key on the curve P-256, as a JWK of exactly these members. */
public record MachineJwk(ECKey key) {
  private static final int COORDINATE_CHARACTERS = 43; // 32 bytes

  /**
   * The key of two coordinates in Base64url.
   *
   * @throws AssertionRefused if there is no such point
   */
  public static MachineJwk of(String x, String y) {
    if (x.length() != COORDINATE_CHARACTERS || y.length() != COORDINATE_CHARACTERS) {
      throw new AssertionRefused("not-a-point");
    }
    try {
      return new MachineJwk(
          new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y)).build());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new AssertionRefused("not-a-point");
    }
  }

  /** The key as {@link #text()} gave it. */
  public static MachineJwk parse(String text) {
    try {
      return new MachineJwk(ECKey.parse(text));
    } catch (ParseException e) {
      throw new IllegalStateException("a stored key cannot be read", e);
    }
  }

  public String text() {
    return key.toJSONString();
  }

  /** Its name: the same for the same key, whoever writes it down. */
  public String thumbprint() {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  boolean signed(SignedJWT statement) {
    try {
      return statement.verify(new ECDSAVerifier(key));
    } catch (JOSEException e) {
      return false; // such as a signature of another length
    }
  }
}
