package org.fauces.signon.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.Sha256;

/**
 * One way to the provider and back. All of it lies in one cookie of the browser that went: state,
 * nonce and code verifier are digests of that cookie, so that no node has to remember anything and
 * nobody but this browser can come back. The cookie dies with the first return.
 */
final class SignOnTrip {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int RANDOM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]{43}\\.([0-9]{1,12})\\.(.{1,200})");

  private final String cookie;
  private final String returnTo;

  private SignOnTrip(String cookie, String returnTo) {
    this.cookie = cookie;
    this.returnTo = returnTo;
  }

  /** Starts one that is to lead back to an address of the portal. */
  static SignOnTrip start(String returnTo, Instant now) {
    var random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    var place = encode(returnTo.getBytes(UTF_8));
    return new SignOnTrip(encode(random) + "." + now.getEpochSecond() + "." + place, returnTo);
  }

  /** The one that a cookie speaks of, while it is under way. */
  static Optional<SignOnTrip> of(String cookie, Instant now) {
    var form = FORM.matcher(cookie);
    if (!form.matches()) {
      return Optional.empty();
    }
    var started = Instant.ofEpochSecond(Long.parseLong(form.group(1)));
    if (now.isBefore(started) || now.isAfter(started.plus(LONGEST))) {
      return Optional.empty();
    }
    try {
      var place = new String(Base64.getUrlDecoder().decode(form.group(2)), UTF_8);
      return Optional.of(new SignOnTrip(cookie, place));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Sensitive<String> cookie() {
    return Sensitive.of(cookie);
  }

  String returnTo() {
    return returnTo;
  }

  String state() {
    return digest("state");
  }

  String nonce() {
    return digest("nonce");
  }

  /** 43 characters, the least that RFC 7636 allows. */
  String codeVerifier() {
    return digest("verifier");
  }

  /** By what the browser is known that brings this cookie back, whatever else it brings. */
  static String mark(Sensitive<String> cookie) {
    return digest("mark", cookie.reveal());
  }

  private String digest(String purpose) {
    return digest(purpose, cookie);
  }

  private static String digest(String purpose, String cookie) {
    return encode(Sha256.of((purpose + ":" + cookie).getBytes(UTF_8)));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
