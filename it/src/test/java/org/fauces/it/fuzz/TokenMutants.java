package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tokens that an attacker makes of one that he holds, without the server's key. What is only
 * another spelling of the same signed bytes is none of them: it is that token.
 */
final class TokenMutants {
  private static final List<String> KEY_PLACES =
      List.of(
          "../../../../dev/null",
          "/etc/passwd",
          "' OR '1'='1",
          "x' UNION SELECT 'AAAA' --",
          "https://evil.example/jwks.json",
          "file:///etc/passwd",
          "http://127.0.0.1:1/x",
          "\u0000",
          "",
          "tokens",
          "tokens\u0000",
          "default",
          "${jndi:ldap://127.0.0.1/x}",
          "| id",
          "x".repeat(3000),
          "漢");

  private final Dice dice;
  private final String genuine;
  private final String[] parts;
  private final ECKey attacker;
  private final Map<String, String> mutants = new LinkedHashMap<>();

  private TokenMutants(Dice dice, String genuine) {
    this.dice = dice;
    this.genuine = genuine;
    this.parts = genuine.split("\\.");
    try {
      attacker = new ECKeyGenerator(Curve.P_256).keyID("tokens").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mutants by what was done to each. */
  static Map<String, String> of(Dice dice, String genuine, String other, PublicKey serversKey) {
    var made = new TokenMutants(dice, genuine);
    made.flipBits(900);
    made.cut(250);
    made.rearrange(other);
    made.signByNobody();
    made.signByThePublicKey(serversKey);
    made.signByOthers();
    made.pointToOtherKeys();
    made.sendAnything(500);
    return made.mutants;
  }

  private void add(String name, String token) {
    mutants.put(mutants.size() + " " + name, token);
  }

  private void flipBits(int count) {
    for (int i = 0; i < count; i++) {
      var changed = parts.clone();
      int part = i % parts.length;
      var bytes = Base64.getUrlDecoder().decode(parts[part]);
      for (int flips = dice.pick(1, 1, 1, 2, 9); flips > 0; flips--) {
        bytes[dice.below(bytes.length)] ^= (byte) (1 << dice.below(8));
      }
      changed[part] = encode(bytes);
      var token = String.join(".", changed);
      if (!token.equals(genuine)) { // two flips may have undone each other
        add("bits of part " + part, token);
      }
    }
  }

  private void cut(int count) {
    for (int i = 0; i < count; i++) {
      int length = genuine.length() * i / count;
      add("the first " + length, genuine.substring(0, length));
    }
  }

  private void rearrange(String other) {
    var all = new ArrayList<>(List.of(parts));
    all.addAll(List.of(other.split("\\.")));
    all.add("");
    for (String a : all) {
      for (String b : all) {
        for (String c : all) {
          var token = a + "." + b + "." + c;
          if (!token.equals(genuine) && !token.equals(other)) {
            add("parts of two", token);
          }
        }
      }
    }
    add("a fourth part", genuine + "." + parts[2]);
    add("an end without a part", genuine + ".");
    add("five parts", genuine + "." + parts[1] + "." + parts[2]);
    add("twice", genuine + " " + genuine);
    add("twice with a comma", genuine + "," + genuine);
  }

  private void signByNobody() {
    for (String algorithm : List.of("none", "None", "NONE", "nOnE", "none ", "", "null", "HS0")) {
      for (String signature :
          List.of("", parts[2], "AA", encode(new byte[64]), encode(new byte[1]))) {
        var header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
        add("alg " + algorithm, encode(header) + "." + parts[1] + "." + signature);
      }
    }
    for (String header :
        List.of(
            "{}",
            "[]",
            "null",
            "\"\"",
            "{\"alg\":null}",
            "{\"alg\":1}",
            "{\"alg\":[\"ES256\"]}",
            "{\"alg\":\"ES256\",\"alg\":\"none\"}",
            "{\"alg\":\"none\",\"alg\":\"ES256\"}")) {
      add("header " + header, encode(header) + "." + parts[1] + "." + parts[2]);
      add("header " + header + " alone", encode(header) + "." + parts[1] + ".");
    }
  }

  private void signByThePublicKey(PublicKey serversKey) {
    var der = serversKey.getEncoded();
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    var pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    var jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) serversKey).build();
    var secrets =
        List.of(
            der,
            bytes(pem),
            bytes(pem + "\n"),
            bytes(lines),
            bytes(jwk.toString()),
            bytes(jwk.getX() + "" + jwk.getY()),
            bytes("x".repeat(64)),
            new byte[64]);
    for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
      for (byte[] secret : secrets) {
        add(algorithm + " with what is public", sign(new JWSHeader(algorithm), secretly(secret)));
      }
    }
  }

  private void signByOthers() {
    try {
      var rsa = new RSAKeyGenerator(2048).generate();
      for (var algorithm :
          List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS512)) {
        add("another's " + algorithm, sign(new JWSHeader(algorithm), new RSASSASigner(rsa)));
      }
      for (var curve : List.of(Curve.P_256, Curve.P_384, Curve.P_521)) {
        var signer = new ECDSASigner(new ECKeyGenerator(curve).generate());
        var algorithm = signer.supportedJWSAlgorithms().iterator().next();
        add("another's " + algorithm, sign(new JWSHeader(algorithm), signer));
      }
      var edwards = new Ed25519Signer(new OctetKeyPairGenerator(Curve.Ed25519).generate());
      add("another's EdDSA", sign(new JWSHeader(JWSAlgorithm.EdDSA), edwards));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed by a key of the attacker's, with a header that says where to find it. */
  private void pointToOtherKeys() {
    var jwk = attacker.toPublicJWK().toString();
    for (String name : List.of("kid", "jku", "x5u", "x5t", "cty", "typ", "zip")) {
      for (String place : KEY_PLACES) {
        add(name, signedByAttacker(JsonNode.quoted(name) + ":" + JsonNode.quoted(place)));
      }
    }
    for (String more :
        List.of(
            "\"jwk\":" + jwk,
            "\"x5c\":[\"MIIB\"]",
            "\"x5c\":[]",
            "\"crit\":[\"exp\"],\"exp\":1",
            "\"crit\":[\"b64\"],\"b64\":false",
            "\"b64\":false",
            "\"crit\":[]",
            "\"crit\":\"x\"",
            "\"jwk\":{}",
            "\"jwks\":{\"keys\":[" + jwk + "]}",
            "\"jwk\":null",
            "\"kid\":1",
            "\"kid\":[\"tokens\"]",
            "\"p2c\":2147483647",
            "\"enc\":\"A256GCM\"",
            "\"epk\":" + jwk)) {
      add("header with " + more.substring(0, 6), signedByAttacker(more));
    }
  }

  private void sendAnything(int count) {
    for (int i = 0; i < count; i++) {
      var garbage = encode(dice.bytes(dice.between(0, 300)));
      add(
          "garbage",
          switch (dice.below(6)) {
            case 0 -> garbage;
            case 1 -> garbage + "." + garbage + "." + garbage;
            case 2 -> parts[0] + "." + garbage + "." + parts[2];
            case 3 -> parts[0] + "." + parts[1] + "." + garbage;
            case 4 ->
                genuine.substring(0, dice.below(genuine.length()))
                    + dice.pick("%", "=", "\u00e9", "+", "/", "\t", ".")
                    + garbage;
            default ->
                encode("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}")
                    + ".."
                    + garbage
                    + "."
                    + garbage
                    + "."
                    + UUID.randomUUID();
          });
    }
  }

  private String signedByAttacker(String more) {
    try {
      var signer = new ECDSASigner(attacker);
      var input = encode("{\"alg\":\"ES256\"," + more + "}") + "." + parts[1];
      return input + "." + signer.sign(new JWSHeader(JWSAlgorithm.ES256), bytes(input));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String sign(JWSHeader header, JWSSigner signer) {
    try {
      var input = header.toBase64URL() + "." + parts[1];
      return input + "." + signer.sign(header, bytes(input));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner secretly(byte[] secret) {
    try {
      return new MACSigner(secret);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String encode(String text) {
    return encode(bytes(text));
  }

  private static String encode(byte[] bytes) {
    return Base64URL.encode(bytes).toString();
  }
}
