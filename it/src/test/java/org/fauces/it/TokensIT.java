package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TokenKeys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing but a token that the server made, for this API, not long ago, opens the API. */
@Tag("NSG-2.4-04")
@Tag("NSG-2.4-06")
@ExtendWith(Installation.class)
class TokensIT {
  private static final int BEYOND_THE_SKEW_SECONDS = 60;

  private final Hospital hospital;
  private final TokenKeys keys;
  private final JWSHeader header;
  private final JWTClaimsSet genuine;

  TokensIT(Hospital hospital, RunningFauces fauces) throws ParseException {
    var token = SignedJWT.parse(hospital.token(hospital.physician()));
    this.hospital = hospital;
    this.keys = TokenKeys.of(fauces, token.getHeader().getKeyID());
    this.header = token.getHeader();
    this.genuine = token.getJWTClaimsSet();
  }

  @Test
  void aTokenMadeWithTheServersKeyIsTaken() {
    // otherwise every refusal below could have another cause
    assertThat(status(signed(claims -> claims))).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> whatDoesNotHoldIsRefused() {
    return forgeries().entrySet().stream()
        .map(
            forgery ->
                DynamicTest.dynamicTest(
                    forgery.getKey(), () -> assertNotSignedIn("Bearer " + forgery.getValue())));
  }

  private Map<String, String> forgeries() {
    return Map.ofEntries(
        Map.entry("nothing", ""),
        Map.entry("garbage", "garbage"),
        Map.entry("three dots", ".."),
        Map.entry("no signature", new PlainJWT(genuine).serialize()),
        Map.entry("a cut signature", cutSignature()),
        Map.entry("another's claims", swappedClaims()),
        Map.entry("HS256 with the public key", hmacWithPublicKey()),
        Map.entry("another EC key", sign(header, genuine, otherEcKey())),
        Map.entry("an RSA key", sign(new JWSHeader(JWSAlgorithm.RS256), genuine, otherRsaKey())),
        Map.entry("another audience", signed(claims -> claims.audience("fauces-portal"))),
        Map.entry("no audience", signed(claims -> claims.audience((String) null))),
        Map.entry("another issuer", signed(claims -> claims.issuer("https://fauces.example"))),
        Map.entry("expired", signed(claims -> claims.expirationTime(ago()))),
        Map.entry("no expiry", signed(claims -> claims.expirationTime(null))),
        Map.entry("a key that nobody named", sign(unnamed(), genuine, keys.signer())),
        Map.entry("a key of another name", sign(renamed(), genuine, keys.signer())),
        Map.entry("an unknown account", signed(claims -> claims.claim("upn", stranger()))),
        Map.entry("an unknown session", signed(claims -> claims.claim("upn", unknownSession()))));
  }

  @Test
  void aTokenThatPromisesMoreThanIsHeldIsRefused() {
    var promoted = signed(claims -> claims.claim("groups", List.of("PHYSICIAN", "GROUP_ADMIN")));
    var answer = hospital.anonymous().header("Authorization", "Bearer " + promoted).get("/cameras");
    assertThat(answer.statusCode()).isIn(401, 403);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  @Test
  void nothingButTheHeaderIsLookedAt() {
    var token = hospital.token(hospital.physician());
    Problems.assertRefused(
        hospital.anonymous().get("/examinations?access_token=" + token), 401, "not-signed-in");
    Problems.assertRefused(
        hospital.anonymous().cookie("Bearer", token).cookie("jwt", token).get("/examinations"),
        401,
        "not-signed-in");
    assertNotSignedIn("Basic " + Base64.getEncoder().encodeToString("metrics:x".getBytes()));
    assertNotSignedIn(token);
  }

  @Test
  void theApiMakesNoSessionAndSetsNoCookie() {
    var answer = hospital.as(hospital.physician()).get("/examinations");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aWrongPasswordAndAnUnknownNameLookTheSame() {
    var name = hospital.nurse().signInName();
    var wrong = hospital.signIn(name, "not the password at all", null);
    var unknown = hospital.signIn("nobody-" + UUID.randomUUID(), "not the password at all", null);

    Problems.assertRefused(wrong, 401, "sign-in-refused");
    assertThat(unknown.asString()).isEqualTo(wrong.asString());
  }

  private void assertNotSignedIn(String authorization) {
    var answer = hospital.anonymous().header("Authorization", authorization).get("/examinations");
    Problems.assertRefused(answer, 401, "not-signed-in");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  private int status(String token) {
    return hospital
        .anonymous()
        .header("Authorization", "Bearer " + token)
        .get("/examinations")
        .statusCode();
  }

  private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    var claims = change.apply(new JWTClaimsSet.Builder(genuine)).build();
    return sign(header, claims, keys.signer());
  }

  private String cutSignature() {
    var token = hospital.token(hospital.physician());
    return token.substring(0, token.length() - 10);
  }

  private String swappedClaims() {
    var own = hospital.token(hospital.nurse()).split("\\.");
    var other = hospital.token(hospital.physician()).split("\\.");
    return own[0] + "." + other[1] + "." + own[2];
  }

  private String hmacWithPublicKey() {
    try {
      var signer = new MACSigner(keys.publicKey().getEncoded());
      return sign(new JWSHeader(JWSAlgorithm.HS256), genuine, signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSHeader unnamed() {
    return new JWSHeader(JWSAlgorithm.ES256);
  }

  private static JWSHeader renamed() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("../tokens.p12").build();
  }

  private static JWSSigner otherEcKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new ECDSASigner((ECPrivateKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner otherRsaKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new RSASSASigner(generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Date ago() {
    return Date.from(Instant.now().minusSeconds(BEYOND_THE_SKEW_SECONDS));
  }

  private String unknownSession() {
    return genuine.getClaim("upn").toString().replaceAll("/.*", "/" + UUID.randomUUID());
  }

  private String stranger() {
    return UUID.randomUUID() + genuine.getClaim("upn").toString().substring(36);
  }
}
