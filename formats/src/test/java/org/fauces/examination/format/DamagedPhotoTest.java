package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage anywhere is refused in the one way, or it changed nothing that the intake may change. */
class DamagedPhotoTest {

  private static final int FLIPS = 250;
  private static final int STABILITY_EVERY = 5; // it costs two more intakes
  private static final int PERCENT = 100;

  static Stream<Arguments> photos() {
    var scene = Scenes.throat(96, 72);
    var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    return Stream.of(
        Arguments.of("baseline", Jpegs.baseline(scene)),
        Arguments.of("progressive", Jpegs.progressive(scene)),
        Arguments.of("restarting", Jpegs.restarting(scene, 3)),
        Arguments.of("CMYK", Jpegs.cmyk(80, 64)),
        Arguments.of("profile", Jpegs.withProfile(Jpegs.baseline(scene), profile)),
        Arguments.of("Exif", Jpegs.insert(Jpegs.baseline(scene), 0xE1, Jpegs.exif(6, "m", true))),
        Arguments.of("PNG", Pngs.rgb(70, 64)),
        Arguments.of("palette PNG", palettePng()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("photos")
  void aCutPhotoIsNeverTakenForAWholeOne(String kind, byte[] whole) {
    for (var percent = 0; percent < PERCENT; percent++) {
      var cut = Arrays.copyOf(whole, whole.length * percent / PERCENT);
      assertThat(taken(cut)).as("cut at %d %%", percent).isEmpty();
    }
    assertThat(taken(Arrays.copyOf(whole, whole.length - 1))).isEmpty();
    assertThat(taken(whole)).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("photos")
  void aFlippedBitIsRefusedOrTheStoredPhotoIsWhole(String kind, byte[] whole) {
    var random = new Random(kind.hashCode());
    var refused = 0;
    for (var i = 0; i < FLIPS; i++) {
      var flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      var photo = taken(flipped);
      if (i % STABILITY_EVERY == 0) {
        photo.ifPresent(taken -> assertStable(taken, kind));
      }
      refused += photo.isEmpty() ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  /** What was taken is taken again without a change, which includes the comparison of pixels. */
  private static void assertStable(RebuiltPhoto photo, String kind) {
    assertThat(PhotoIntake.rebuild(photo.bytes()).bytes()).as(kind).isEqualTo(photo.bytes());
    assertThat(PhotoDecoder.decode(photo.bytes(), photo.format(), 1, 64)).isNotNull();
    assertThat(new String(photo.bytes(), ISO_8859_1)).doesNotContain("Exif");
  }

  /** Any other exception than the refusal fails the test. */
  private static Optional<RebuiltPhoto> taken(byte[] upload) {
    try {
      return Optional.of(PhotoIntake.rebuild(upload));
    } catch (PhotoRejected e) {
      return Optional.empty();
    }
  }

  private static byte[] palettePng() {
    return Pngs.png()
        .header(80, 64, 4, 3, 1)
        .chunk("PLTE", Pngs.palette(16))
        .chunk("tRNS", new byte[] {0, 127, (byte) 255})
        .text("tEXt", "Comment\0nothing")
        .chunk("IDAT", Pngs.pixels(80, 64, 4, 3, 1))
        .end();
  }
}
