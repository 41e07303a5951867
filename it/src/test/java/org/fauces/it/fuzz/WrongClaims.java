package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens with the server's own signature, which no attacker has, and one claim that is wrong. */
final class WrongClaims {
  private static final List<String> WRONG_TEXTS =
      List.of(
          "\"\"",
          "null",
          "1",
          "true",
          "[]",
          "{}",
          "\"x\"",
          "\"https://fauces.example\"",
          "\"https://fauces/\"",
          "\"HTTPS://FAUCES\"",
          "\" https://fauces\"",
          "\"https://fauces\\u0000\"",
          "\"fauces-portal\"",
          "\"FAUCES-API\"",
          "\"fauces-api \"",
          "\"fauces\\u2010api\"",
          "\"\\uff46auces-api\"",
          "[\"x\"]",
          "[null]",
          "{\"x\":\"fauces-api\"}",
          "\"*\"",
          "\"%\"",
          "\"' OR '1'='1\"",
          "\"../x\"");

  private final JWSHeader header;
  private final JWSSigner signer;
  private final Map<String, String> claims = new LinkedHashMap<>();
  private final Map<String, String> made = new LinkedHashMap<>();

  private WrongClaims(String genuine, JWSSigner signer) {
    try {
      var token = SignedJWT.parse(genuine);
      this.header = token.getHeader();
      this.signer = signer;
      JsonNode.parse(token.getPayload().toString())
          .inner()
          .forEach(claim -> claims.put(claim.key(), claim.toString()));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> of(String genuine, JWSSigner signer, UUID otherFacility) {
    var wrong = new WrongClaims(genuine, signer);
    wrong.texts();
    wrong.times();
    wrong.people(otherFacility);
    wrong.shapes();
    return wrong.made;
  }

  /** The token as it was, signed here: that it is taken shows what the others are refused for. */
  static String unchanged(String genuine, JWSSigner signer) {
    var same = new WrongClaims(genuine, signer);
    return same.sign(same.payload(Map.of()));
  }

  private void texts() {
    for (String claim : List.of("\"iss\"", "\"aud\"")) {
      WRONG_TEXTS.forEach(text -> change(claim, text));
      change(claim, null);
    }
  }

  private void times() {
    long now = Instant.now().getEpochSecond();
    for (int ago = 60; ago < 2_000_000_000 && ago > 0; ago *= 2) {
      change("\"exp\"", String.valueOf(now - ago));
    }
    for (String never :
        List.of("null", "0", "-1", "\"x\"", "true", "[]", "{}", "-9223372036854775808", "1e-5")) {
      change("\"exp\"", never);
    }
    change("\"exp\"", null);
    for (int later = 120; later < 2_000_000_000 && later > 0; later *= 2) {
      change("\"nbf\"", String.valueOf(now + later));
    }
  }

  private void people(UUID otherFacility) {
    var upn = claims.get("\"upn\"");
    var account = upn.substring(1, 37);
    for (String who :
        List.of(
            "",
            account,
            account + "@",
            "@" + upn.substring(38),
            account + "@" + otherFacility,
            account + "@" + otherFacility + upn.substring(74, upn.length() - 1),
            upn.substring(1, 74) + "/" + UUID.randomUUID(),
            upn.substring(1, 74),
            UUID.randomUUID() + upn.substring(37).replace("\"", ""),
            account.toUpperCase() + "@x",
            "' OR '1'='1",
            account + "\u0000",
            "admin",
            "metrics",
            "\u200b" + account,
            account + "@" + UUID.randomUUID(),
            "*",
            "%")) {
      change("\"upn\"", JsonNode.quoted(who));
    }
    for (String who : List.of("null", "1", "[]", "{}", "true", "[" + upn + "]")) {
      change("\"upn\"", who);
    }
    change("\"upn\"", null);
  }

  /** Claims said twice, and payloads that are no object of claims. */
  private void shapes() {
    for (String claim : List.of("\"iss\":\"x\"", "\"aud\":\"x\"", "\"exp\":1", "\"upn\":\"x\"")) {
      var payload = payload(Map.of());
      made.put("first " + claim, sign("{" + claim + "," + payload.substring(1)));
      made.put(
          "last " + claim, sign(payload.substring(0, payload.length() - 1) + "," + claim + "}"));
    }
    for (String payload :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"\"",
            "1",
            "{",
            payload(Map.of()) + "x",
            "[" + payload(Map.of()) + "]",
            "\ufeff{}",
            "{\"iss\":\"https://fauces\"}")) {
      made.put("payload " + made.size(), sign(payload));
    }
  }

  private void change(String claim, String value) {
    var changed = new LinkedHashMap<String, String>();
    changed.put(claim, value);
    made.put(made.size() + " " + claim, sign(payload(changed)));
  }

  /** The claims with some replaced, or left out where the value is null. */
  private String payload(Map<String, String> changes) {
    var all = new LinkedHashMap<>(claims);
    all.putAll(changes);
    var object = new StringBuilder();
    all.forEach(
        (key, value) -> {
          if (value != null) {
            object.append(object.isEmpty() ? "" : ",").append(key).append(':').append(value);
          }
        });
    return "{" + object + "}";
  }

  private String sign(String payload) {
    try {
      var input = header.toBase64URL() + "." + Base64URL.encode(payload);
      return input + "." + signer.sign(header, input.getBytes(UTF_8));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
