package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a photo whose pixels survive, or are refused for a reason. */
@Tag("NSG-2.1-14")
class PhotoFuzzTest {
  /** What a fuzzer can decode some hundred times a second. */
  private static final long MAX_HEAP_BYTES = 40_000_000;

  private static final int EDGE = 64;

  static Stream<byte[]> photos() {
    var baseline = Jpegs.baseline(Scenes.throat(EDGE, EDGE));
    return Stream.of(
        baseline,
        Jpegs.progressive(Scenes.throat(EDGE, EDGE)),
        Jpegs.restarting(Scenes.throat(EDGE, EDGE), 2),
        Jpegs.grey(EDGE, EDGE),
        Jpegs.cmyk(EDGE, EDGE),
        Jpegs.adobe(1),
        Jpegs.insert(baseline, 0xE1, Jpegs.exif(6, "maker", true)),
        Pngs.rgb(EDGE, EDGE),
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
  }

  @MethodSource("photos")
  @FuzzTest(maxDuration = "5m")
  void anyBytesAreAPhotoOrRefused(byte[] upload) {
    try {
      if (PhotoIntake.heapBytes(upload) < MAX_HEAP_BYTES) {
        assertIsStable(PhotoIntake.rebuild(upload));
      }
    } catch (PhotoRejected e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  /** What was made once is made again, byte for byte, and can be looked at. */
  private static void assertIsStable(RebuiltPhoto photo) {
    var again = PhotoIntake.rebuild(photo.bytes());
    assertThat(again.bytes()).isEqualTo(photo.bytes());
    assertThat(again.width()).isEqualTo(photo.width());
    assertThat(photo.orientation()).isBetween(1, 8);
    PhotoDecoder.decode(photo.bytes(), photo.format(), photo.orientation(), EDGE);
  }

  static Stream<byte[]> tiffs() {
    return Stream.of(Jpegs.exif(3, "m", true), Jpegs.exif(8, "m", false), new byte[8]);
  }

  @MethodSource("tiffs")
  @FuzzTest(maxDuration = "2m")
  void anyExifHasAnOrientation(byte[] payload) {
    var cursor = new ByteCursor(payload, 0, payload.length, PhotoRejected.Reason.CORRUPT);
    assertThat(ExifOrientation.ofExifSegment(cursor)).isBetween(1, 8);
    assertThat(ExifOrientation.ofTiff(payload)).isBetween(1, 8);
  }

  static Stream<byte[]> profiles() {
    return Stream.of(
        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(),
        ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData(),
        new byte[200]);
  }

  @MethodSource("profiles")
  @FuzzTest(maxDuration = "2m")
  void anyProfileIsRewrittenLeftOutOrRefused(byte[] profile) {
    try {
      for (int channels : new int[] {1, 3, 4}) {
        IccProfile.rewrite(profile, channels)
            .ifPresent(
                kept -> assertThat(IccProfile.rewrite(kept, channels)).get().isEqualTo(kept));
      }
    } catch (PhotoRejected e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  static Stream<byte[]> headers() {
    return Stream.of(
            "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
            "sha-512=:AA==:, sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:;x=1",
            "sha-256=1",
            "\"\"")
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("headers")
  @FuzzTest(maxDuration = "2m")
  void anyHeaderIsADigestOrRefused(byte[] header) {
    try {
      assertThat(ContentDigest.parse(new String(header, ISO_8859_1))).isNotNull();
    } catch (ContentDigestRejected e) {
      assertThat(e.rule()).isNotNull();
    }
  }
}
