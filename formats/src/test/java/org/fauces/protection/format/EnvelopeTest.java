package org.fauces.protection.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one key sealed for one field of one object opens there and nowhere else. */
@Tag("NSG-2.6-02")
class EnvelopeTest {

  private static final ObjectId PATIENT = new ObjectId("patient", new UUID(1, 1));
  private static final ObjectId OTHER_PATIENT = new ObjectId("patient", new UUID(1, 2));
  private static final ObjectId PHOTO = new ObjectId("photo", new UUID(1, 1));
  private static final String NAME = "山田花子 Yamada Hanako";

  @TempDir Path home;
  private MasterKeys keys;

  @BeforeEach
  void openKeys() {
    keys = MasterKeys.openOrCreate(home.resolve("keys"));
  }

  @Test
  void whatWasSealedOpensAfterARestart() {
    var key = keys.newDataKey(PATIENT);
    var sealed = key.sealText("family-name", NAME);
    var reopened = MasterKeys.openOrCreate(home.resolve("keys")).open(key.wrapped(), PATIENT);
    assertThat(reopened.openText("family-name", sealed)).isEqualTo(NAME);
    assertThat(key.open("note", key.seal("note", new byte[0]))).isEmpty();
    assertThat(sealed).hasSize(NAME.getBytes(UTF_8).length + 33);
    assertThat(key.wrapped()).hasSizeBetween(100, 255);
  }

  @Test
  void aCiphertextOpensNowhereElse() {
    var key = keys.newDataKey(PATIENT);
    var other = keys.newDataKey(OTHER_PATIENT);
    var sealed = key.sealText("family-name", NAME);
    assertRejected(() -> key.open("given-name", sealed), "patient.given-name");
    assertRejected(() -> other.open("family-name", sealed), "patient.family-name");
  }

  @Test
  void aWrappedKeyOpensForItsOwnObjectOnly() {
    var wrapped = keys.newDataKey(PATIENT).wrapped();
    assertRejected(() -> keys.open(wrapped, OTHER_PATIENT), "patient.wrapped-key");
    assertRejected(() -> keys.open(wrapped, PHOTO), "photo.wrapped-key");
    var strangers = MasterKeys.openOrCreate(home.resolve("other"));
    assertRejected(() -> strangers.open(wrapped, PATIENT), "patient.wrapped-key");
  }

  @Test
  void everyFlippedBitIsNoticed() {
    var key = keys.newDataKey(PATIENT);
    var sealed = key.sealText("note", NAME);
    for (var bit = 0; bit < sealed.length * 8; bit++) {
      var flipped = flip(sealed, bit);
      assertRejected(() -> key.open("note", flipped), "patient.note");
    }
    var random = new Random(3);
    for (var i = 0; i < 300; i++) {
      var flipped = flip(key.wrapped(), random.nextInt(key.wrapped().length * 8));
      assertRejected(() -> keys.open(flipped, PATIENT), "patient.wrapped-key");
    }
    assertRejected(() -> key.open("note", new byte[0]), "patient.note");
    assertRejected(() -> keys.open(new byte[0], PATIENT), "patient.wrapped-key");
  }

  @Test
  void nothingReadableIsStored() throws Exception {
    var key = keys.newDataKey(PATIENT);
    var stored = new String(key.sealText("note", NAME), ISO_8859_1) + key + keys + PATIENT;
    assertThat(stored)
        .doesNotContain("Yamada", "Hanako", new String(NAME.getBytes(UTF_8), ISO_8859_1));
    var file = Files.readString(home.resolve("keys/master.json"));
    var material = file.replaceAll("(?s).*?\"value\":\"([^\"]{20,})\".*", "$1");
    assertThat(material).isNotEqualTo(file);
    assertThat(keys.toString() + key + keys.blindIndex() + keys.checkValue())
        .doesNotContain(material);
  }

  @Test
  void separatorsCannotEnterTheBoundNames() {
    assertThatThrownBy(() -> new ObjectId("pat|ient", new UUID(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.newDataKey(PATIENT).seal("a|b", new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRejected(ThrowingCallable action, String place) {
    assertThatThrownBy(action)
        .isInstanceOf(CiphertextRejected.class)
        .hasMessageContaining(place)
        .hasMessageNotContaining("Yamada")
        .hasNoCause();
  }

  private static byte[] flip(byte[] bytes, int bit) {
    var flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }
}
