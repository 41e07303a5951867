package org.fauces.identity.format;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.Sha256;
import org.fauces.shared.format.StrictJson;

/**
 * A statement that somebody with a key signed for this installation, no longer ago than five
 * minutes (RFC 7523, section 3). What could lead to another key or algorithm than the registered
 * one is refused before anything is computed.
 */
public final class Assertion {
  /** Whom a statement is made for: the address of tokens, in the same words on every node. */
  public static final String AUDIENCE = "https://fauces/api/v1/token";

  /** Longest statement, in characters. */
  public static final int MAX_CHARACTERS = 2000;

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");
  private static final int MIN_ID = 16;
  private static final int MAX_ID = 100;

  private final SignedJWT statement;
  private final JsonObject header;
  private final JsonObject claims;

  private Assertion(SignedJWT statement, JsonObject header, JsonObject claims) {
    this.statement = statement;
    this.header = header;
    this.claims = claims;
  }

  /**
   * Reads a statement without believing it yet.
   *
   * @throws AssertionRefused if it is none that could be believed
   */
  public static Assertion read(String compact) {
    if (compact.length() > MAX_CHARACTERS) {
      throw new AssertionRefused("too-long");
    }
    try {
      var statement = SignedJWT.parse(compact);
      var parts = statement.getParsedParts();
      require(compact.equals(spelt(parts)), "spelling");
      return new Assertion(statement, json(parts[0].decode()), json(parts[1].decode()))
          .requireHeader();
    } catch (ParseException | JsonRejected | IllegalArgumentException e) {
      throw new AssertionRefused("not-a-jwt"); // the causes quote it
    }
  }

  // one spelling only: the library's reader skips what is no base64 and blanks around it all
  private static String spelt(Base64URL... parts) {
    return Stream.of(parts)
        .map(part -> Base64URL.encode(part.decode()).toString())
        .collect(Collectors.joining("."));
  }

  // one meaning only: the library's reader would take one of two equal keys
  private static JsonObject json(byte[] part) {
    return StrictJson.readObject(part, MAX_CHARACTERS);
  }

  private Assertion requireHeader() {
    require(HEADERS.containsAll(header.keySet()), "header");
    require(JWSAlgorithm.ES256.getName().equals(text(header, "alg")), "alg");
    require(text(header, "kid") != null, "kid");
    return this;
  }

  /** The name of the key that it says to be signed with. */
  public String keyName() {
    return text(header, "kid");
  }

  /** Who says to speak, about themselves. */
  public String subject() {
    require(text(claims, "sub") != null && text(claims, "sub").equals(text(claims, "iss")), "sub");
    return text(claims, "sub");
  }

  /**
   * Believes it.
   *
   * @throws AssertionRefused if it is not signed with the key, for somebody else, or not for now
   */
  public void require(MachineJwk key, Instant now) {
    require(key.thumbprint().equals(keyName()) && key.signed(statement), "signature");
    require(AUDIENCE.equals(audience()), "aud");
    require(id().length() >= MIN_ID && id().length() <= MAX_ID, "jti");
    var issued = time("iat");
    require(!issued.isAfter(now.plus(SKEW)), "iat");
    require(now.isBefore(expiresAt()), "exp");
    require(time("exp").isAfter(issued), "exp");
    require(!time("exp").isAfter(issued.plus(LONGEST)), "exp");
    require(!claims.containsKey("nbf") || !time("nbf").isAfter(now.plus(SKEW)), "nbf");
  }

  /** When nobody takes it any more. */
  public Instant expiresAt() {
    return time("exp").plus(SKEW);
  }

  /** What tells it from every other statement signed with the same key. */
  public byte[] idHash() {
    return Sha256.of((keyName() + " " + id()).getBytes(StandardCharsets.UTF_8));
  }

  private String id() {
    var id = text(claims, "jti");
    require(id != null, "jti");
    return id;
  }

  private String audience() {
    var audience = claims.get("aud");
    if (audience instanceof JsonArray several && several.size() == 1) {
      audience = several.get(0);
    }
    return audience instanceof JsonString one ? one.getString() : null;
  }

  private Instant time(String name) {
    var value = claims.get(name);
    require(value instanceof JsonNumber number && number.isIntegral(), name);
    try {
      return Instant.ofEpochSecond(((JsonNumber) value).longValueExact());
    } catch (ArithmeticException | DateTimeException e) {
      throw new AssertionRefused(name);
    }
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : null;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new AssertionRefused(rule);
    }
  }

  @Override
  public String toString() {
    return "Assertion[...]";
  }
}
