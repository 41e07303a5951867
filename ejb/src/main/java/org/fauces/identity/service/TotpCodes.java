package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.fauces.identity.domain.Totp;
import org.fauces.protection.format.ObjectId;
import org.fauces.protection.service.Keys;
import org.fauces.shared.domain.Sensitive;

/**
 * Codes of authenticator apps after RFC 6238, as every app knows them: HMAC-SHA-1, six digits, 30
 * seconds. A clock may be one step off either way. Secrets are sealed under a key of their own,
 * bound to the row.
 */
@ApplicationScoped
class TotpCodes {
  static final int STEP_SECONDS = 30;

  private static final int SECRET_BYTES = 20; // as long as the hash, RFC 4226
  private static final int DRIFT_STEPS = 1;
  private static final String KIND = "totp";
  private static final String FIELD = "secret";

  @Inject Keys keys;

  private final SecureRandom random = new SecureRandom();
  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

  /** A new app's row, and its secret in the letters that a person types. */
  Sensitive<String> seal(Totp totp) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var key = keys.create(keyId(totp.id()));
    totp.seal(key.wrapped(), key.seal(FIELD, secret));
    return Sensitive.of(Base32.encode(secret));
  }

  /** The address that an app reads from a picture. */
  static Sensitive<String> uri(Sensitive<String> secret, String signInName) {
    var label = URLEncoder.encode("Fauces:" + signInName, UTF_8);
    return Sensitive.of(
        "otpauth://totp/" + label + "?secret=" + secret.reveal() + "&issuer=Fauces");
  }

  /** Takes a code; one that was taken before is wrong. */
  boolean accept(Totp totp, Sensitive<String> typed, Instant now) {
    return step(totp, typed, now).filter(totp::accept).isPresent();
  }

  /** The latest step whose code it is. */
  private Optional<Long> step(Totp totp, Sensitive<String> typed, Instant now) {
    var secret = keys.open(totp.wrappedKey(), keyId(totp.id())).open(FIELD, totp.secret());
    var code = typed.reveal().replaceAll("\\s", "").getBytes(UTF_8);
    long current = now.getEpochSecond() / STEP_SECONDS;
    return IntStream.rangeClosed(-DRIFT_STEPS, DRIFT_STEPS)
        .mapToObj(drift -> current - drift)
        .filter(step -> MessageDigest.isEqual(code, code(secret, step).getBytes(UTF_8)))
        .findFirst();
  }

  private String code(byte[] secret, long step) {
    try {
      var key = new SecretKeySpec(secret, codes.getAlgorithm());
      var time = Instant.ofEpochSecond(step * STEP_SECONDS);
      return codes.generateOneTimePasswordString(key, time, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e); // every key of that kind will do
    }
  }

  private static ObjectId keyId(UUID id) {
    return new ObjectId(KIND, id);
  }
}
