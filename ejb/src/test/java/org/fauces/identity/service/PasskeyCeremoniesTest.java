package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.AuthenticationData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.authenticator.SoftwarePasskey;
import org.fauces.authenticator.SoftwarePasskey.Asked;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.service.PasskeyCeremonies.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.4-05")
class PasskeyCeremoniesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ORIGIN = "https://fauces.example:9443";
  private static final String NAME = "fauces.example";
  private static final String CHALLENGE = text(new byte[32]);

  private final PasskeyCeremonies ceremonies = new PasskeyCeremonies();
  private final SoftwarePasskey device = SoftwarePasskey.of("a device");

  @BeforeEach
  void configure() {
    ceremonies.relyingParty = new RelyingParty();
    ceremonies.relyingParty.publicUrl = ORIGIN;
    ceremonies.relyingParty.read();
  }

  @Test
  void whatWasRegisteredSignsIn() {
    var passkey = registered(new Asked(ORIGIN, NAME, CHALLENGE));
    var answer = answer(device.sign(new Asked(ORIGIN, NAME, CHALLENGE)));
    assertThat(ceremonies.verify(answer, passkey)).isEqualTo(Verdict.SIGNED);
    assertThat(answer.getCredentialId()).isEqualTo(device.credentialId());
    assertThat(ceremonies.credentialId(passkey.credential())).isEqualTo(device.credentialId());
  }

  @Test
  void aPageBehindAProxyAtTheUsualPortIsOurs() {
    assertThat(register(new Asked("https://fauces.example", NAME, CHALLENGE))).isPresent();
  }

  @Test
  void anotherPageOrNameIsNotOurs() {
    assertThat(register(new Asked("https://evil.example", NAME, CHALLENGE))).isEmpty();
    var passkey = registered(new Asked(ORIGIN, NAME, CHALLENGE));
    assertRefused(passkey, new Asked("https://evil.example", NAME, CHALLENGE));
    assertRefused(passkey, new Asked("http://fauces.example:9443", NAME, CHALLENGE));
    assertRefused(passkey, new Asked(ORIGIN, "evil.example", CHALLENGE));
  }

  @Test
  void anotherKeyDoesNotSign() {
    var passkey = registered(new Asked(ORIGIN, NAME, CHALLENGE));
    var other = answer(SoftwarePasskey.of("another").sign(new Asked(ORIGIN, NAME, CHALLENGE)));
    assertThat(ceremonies.verify(other, passkey)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void aCounterThatFallsGivesACopyAway() {
    var passkey = registered(new Asked(ORIGIN, NAME, CHALLENGE));
    var first = answer(device.sign(new Asked(ORIGIN, NAME, CHALLENGE)));
    passkey.used(first.getAuthenticatorData().getSignCount() + 1, NOON);
    assertThat(ceremonies.verify(first, passkey)).isEqualTo(Verdict.COUNTED_BACKWARDS);
  }

  @Test
  void aHolderWhomTheDeviceDidNotVerifyIsNotEnough() {
    var passkey = registered(new Asked(ORIGIN, NAME, CHALLENGE));
    var present = device.withoutVerification().sign(new Asked(ORIGIN, NAME, CHALLENGE));
    assertThat(ceremonies.verify(answer(present), passkey)).isEqualTo(Verdict.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"type\":\"webauthn.get\"}",
        "{\"type\":\"webauthn.get\",\"challenge\":null,\"origin\":\"https://a.example\"}",
        "{\"type\":7,\"challenge\":\"!\",\"origin\":\"::\"}",
        "\u0001\u0002"
      })
  void garbageIsNothing(String garbage) {
    var bytes = garbage.getBytes(StandardCharsets.UTF_8);
    var genuine = device.sign(new Asked(ORIGIN, NAME, CHALLENGE));
    var data = bytes(genuine, "authenticatorData");
    assertThat(ceremonies.read(new PasskeyAnswer(bytes, bytes, bytes, bytes, null))).isEmpty();
    assertThat(ceremonies.read(new PasskeyAnswer(bytes, bytes, data, bytes, bytes))).isEmpty();
    assertThat(ceremonies.read(new NewPasskey("name", bytes, bytes))).isEmpty();
  }

  private void assertRefused(Passkey passkey, Asked asked) {
    assertThat(ceremonies.verify(answer(device.sign(asked)), passkey)).isEqualTo(Verdict.REFUSED);
  }

  private Passkey registered(Asked asked) {
    return register(asked).orElseThrow();
  }

  private Optional<Passkey> register(Asked asked) {
    var made = device.create(asked);
    return ceremonies
        .read(
            new NewPasskey("name", bytes(made, "clientDataJSON"), bytes(made, "attestationObject")))
        .flatMap(data -> ceremonies.register(data, Passkey.named(UUID.randomUUID(), "name", NOON)));
  }

  private AuthenticationData answer(Map<String, String> signed) {
    return ceremonies
        .read(
            new PasskeyAnswer(
                bytes(signed, "credentialId"),
                bytes(signed, "clientDataJSON"),
                bytes(signed, "authenticatorData"),
                bytes(signed, "signature"),
                null))
        .orElseThrow();
  }

  private static byte[] bytes(Map<String, String> fields, String name) {
    return Base64.getUrlDecoder().decode(fields.get(name));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
