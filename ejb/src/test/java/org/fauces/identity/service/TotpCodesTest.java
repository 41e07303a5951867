package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.fauces.identity.domain.Totp;
import org.fauces.protection.format.ObjectId;
import org.fauces.protection.service.TestKeys;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NSG-2.4-05")
class TotpCodesTest {
  /** RFC 6238, appendix B: the secret of its SHA-1 examples. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant THEN = Instant.ofEpochSecond(1_111_111_109);
  private static final Sensitive<String> CODE = Sensitive.of("081804"); // of 07081804

  private final TotpCodes codes = new TotpCodes();
  private final Totp totp = Totp.begin(UUID.randomUUID(), THEN);

  @BeforeEach
  void seal(@TempDir Path folder) {
    codes.keys = TestKeys.in(folder);
    var key = codes.keys.create(new ObjectId("totp", totp.id()));
    totp.seal(key.wrapped(), key.seal("secret", SECRET));
  }

  @Test
  void theCodeOfTheStandardsExampleIsRight() {
    assertThat(codes.accept(totp, CODE, THEN)).isTrue();
  }

  @Test
  void aCodeIsTakenOnceAndNoneBeforeItAfterwards() {
    assertThat(codes.accept(totp, CODE, THEN)).isTrue();
    assertThat(codes.accept(totp, CODE, THEN)).isFalse();
    assertThat(codes.accept(totp, CODE, THEN.plusSeconds(30))).isFalse();
    assertThat(totp.accept(THEN.getEpochSecond() / 30 - 1)).isFalse();
    assertThat(totp.accept(THEN.getEpochSecond() / 30 + 1)).isTrue();
  }

  @Test
  void aClockMayBeOneStepOffAndNotTwo() {
    assertThat(codes.accept(totp, CODE, THEN.plusSeconds(60))).isFalse();
    assertThat(codes.accept(totp, CODE, THEN.minusSeconds(60))).isFalse();
    assertThat(codes.accept(totp, CODE, THEN.minusSeconds(30))).isTrue();
  }

  @Test
  void blanksThatAnAppShowsDoNotMatter() {
    assertThat(codes.accept(totp, Sensitive.of(" 081 804 "), THEN)).isTrue();
  }

  @Test
  void whatIsNoCodeIsWrong() {
    for (var wrong : new String[] {"", "81804", "081805", "0818040", "０８１８０４", "abcdef"}) {
      assertThat(codes.accept(totp, Sensitive.of(wrong), THEN)).as(wrong).isFalse();
    }
  }

  @Test
  void theSecretIsTypedInLettersThatEveryAppTakes() {
    var own = Totp.begin(UUID.randomUUID(), THEN);
    var secret = codes.seal(own);
    assertThat(secret.reveal()).matches("[A-Z2-7]{32}");
    assertThat(new String(own.secret(), StandardCharsets.ISO_8859_1))
        .doesNotContain(secret.reveal());
    assertThat(TotpCodes.uri(secret, "dr.mori").reveal())
        .isEqualTo("otpauth://totp/Fauces%3Adr.mori?secret=" + secret.reveal() + "&issuer=Fauces");
    assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
