package org.fauces.identity.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.4-04")
class AssertionTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final String MACHINE = UUID.randomUUID().toString();
  private static final String BASE64URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final MachineKeyPair key = MachineKeyPair.generate();

  @Test
  void whatAMachineSignsForThisServerIsBelieved() {
    var assertion = Assertion.read(signed(claims -> claims));
    assertThatCode(() -> assertion.require(key.publicKey(), NOON)).doesNotThrowAnyException();
    assertThat(assertion.subject()).isEqualTo(MACHINE);
    assertThat(assertion.keyName()).isEqualTo(key.publicKey().thumbprint());
  }

  @Test
  void itHasOneSpelling() {
    var statement = signed(claims -> claims);
    assertThat(isTaken(statement)).isTrue();
    assertThat(isTaken(" " + statement)).isFalse();
    assertThat(isTaken(statement + "\0")).isFalse();
    assertThat(isTaken(statement.replaceFirst("\\.", "=."))).isFalse();
    assertThat(isTaken(otherLastBits(statement))).isFalse();
  }

  /** A signature of 64 bytes leaves four bits of its last character unused. */
  private static String otherLastBits(String statement) {
    var last = BASE64URL.indexOf(statement.charAt(statement.length() - 1));
    return statement.substring(0, statement.length() - 1) + BASE64URL.charAt(last ^ 1);
  }

  @Test
  void theSameIdByAnotherKeyIsAnotherStatement() {
    var other = MachineKeyPair.generate();
    var claims = genuine().build();
    var first = Assertion.read(key.sign(key.header(), claims));
    var second = Assertion.read(other.sign(other.header(), claims));
    assertThat(first.idHash()).isNotEqualTo(second.idHash());
    assertThat(first.idHash()).isEqualTo(Assertion.read(key.sign(key.header(), claims)).idHash());
  }

  @ParameterizedTest
  @CsvSource({
    // seconds from noon: issued, ends, taken
    "0, 300, true",
    "0, 301, false",
    "-300, 0, true",
    "-330, -30, false",
    "-320, -29, true",
    "30, 60, true",
    "31, 60, false",
    "10, 10, false"
  })
  void itsTimesAreBounded(int issued, int ends, boolean taken) {
    var statement = signed(claims -> claims.issueTime(in(issued)).expirationTime(in(ends)));
    assertThat(isTaken(statement)).isEqualTo(taken);
  }

  @Test
  void itIsForOneAudienceAndHasAnId() {
    assertThat(isTaken(signed(claims -> claims.audience("https://fauces")))).isFalse();
    assertThat(isTaken(signed(claims -> claims.audience((String) null)))).isFalse();
    assertThat(isTaken(signed(claims -> claims.jwtID("short")))).isFalse();
    assertThat(isTaken(signed(claims -> claims.jwtID("x".repeat(101))))).isFalse();
  }

  @Test
  void anotherKeyThanTheNamedOneIsWorthNothing() {
    var other = MachineKeyPair.generate();
    var statement = Assertion.read(other.sign(key.header(), genuine().build()));
    assertThatThrownBy(() -> statement.require(key.publicKey(), NOON))
        .isInstanceOfSatisfying(
            AssertionRefused.class, e -> assertThat(e.rule()).isEqualTo("signature"));
    var renamed = Assertion.read(key.sign(other.header(), genuine().build()));
    assertThatThrownBy(() -> renamed.require(key.publicKey(), NOON))
        .isInstanceOf(AssertionRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"kid\":\"k\"}",
        "{\"alg\":\"HS256\",\"kid\":\"k\"}",
        "{\"alg\":\"ES384\",\"kid\":\"k\"}",
        "{\"alg\":\"ES256\"}",
        "{\"alg\":\"ES256\",\"kid\":\"k\",\"jku\":\"https://example.org\"}",
        "{\"alg\":\"ES256\",\"kid\":\"k\",\"x5u\":\"https://example.org\"}",
        "{\"alg\":\"ES256\",\"kid\":\"k\",\"crit\":[\"b64\"],\"b64\":false}",
        "{\"alg\":\"ES256\",\"kid\":\"k\",\"jwk\":{}}",
        "{\"alg\":\"HS256\",\"alg\":\"ES256\",\"kid\":\"k\"}",
        "{\"alg\":\"ES256\",\"kid\":7}",
        "[]",
        ""
      })
  void aHeaderThatLeadsElsewhereIsRefusedBeforeAnythingIsComputed(String header) {
    var genuine = signed(claims -> claims).split("\\.");
    var statement = encoded(header) + "." + genuine[1] + "." + genuine[2];
    assertThatThrownBy(() -> Assertion.read(statement)).isInstanceOf(AssertionRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a.b.c", "%.%.%", "\u0000", "eyJhbGciOiJFUzI1NiJ9.e30."})
  void garbageIsRefusedWithoutBeingQuoted(String garbage) {
    assertThatThrownBy(() -> Assertion.read(garbage))
        .isInstanceOf(AssertionRefused.class)
        .hasNoCause();
  }

  @Test
  void aSignatureOfNothingButZerosIsNone() {
    var parts = signed(claims -> claims).split("\\.");
    var zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
    assertThat(isTaken(parts[0] + "." + parts[1] + "." + zeros)).isFalse();
  }

  @Test
  void aKeyIsAPointOfTheCurve() {
    var jwk = key.publicKey().key();
    var x = jwk.getX().toString();
    assertThat(MachineJwk.of(x, jwk.getY().toString()).thumbprint())
        .isEqualTo(key.publicKey().thumbprint());
    assertThatThrownBy(() -> MachineJwk.of(x, x)).isInstanceOf(AssertionRefused.class);
    assertThatThrownBy(() -> MachineJwk.of("A".repeat(43), "A".repeat(43)))
        .isInstanceOf(AssertionRefused.class);
    assertThatThrownBy(() -> MachineJwk.of("AA", "AA")).isInstanceOf(AssertionRefused.class);
  }

  private boolean isTaken(String statement) {
    try {
      Assertion.read(statement).require(key.publicKey(), NOON);
      return true;
    } catch (AssertionRefused e) {
      return false;
    }
  }

  private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    JWSHeader header = key.header();
    return key.sign(header, change.apply(genuine()).build());
  }

  private static JWTClaimsSet.Builder genuine() {
    return new JWTClaimsSet.Builder()
        .issuer(MACHINE)
        .subject(MACHINE)
        .audience(Assertion.AUDIENCE)
        .issueTime(in(0))
        .expirationTime(in(120))
        .jwtID("0123456789abcdef");
  }

  private static Date in(int seconds) {
    return Date.from(NOON.plusSeconds(seconds));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
