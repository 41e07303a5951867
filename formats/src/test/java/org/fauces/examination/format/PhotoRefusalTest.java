package org.fauces.examination.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fauces.examination.format.PhotoRejected.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses what it is there for, with its own reason. */
class PhotoRefusalTest {

  private static final byte[] JPEG = Jpegs.baseline(Scenes.throat(160, 120));
  private static final byte[] PIXELS = Pngs.pixels(100, 80, 8, 2, 0);

  static Stream<Arguments> refused() {
    return Stream.of(
        refused(Reason.TOO_LARGE, "15 MB and one byte", Arrays.copyOf(JPEG, 15_000_001)),
        refused(Reason.NOT_AN_IMAGE, "nothing", new byte[0]),
        refused(Reason.NOT_AN_IMAGE, "a text with an image's name", ascii("GIF89a, says the name")),
        refused(Reason.NOT_AN_IMAGE, "first bytes only", new byte[] {(byte) 0xFF, (byte) 0xD8}),
        refused(Reason.TOO_MANY_PIXELS, "30000x30000 PNG", bomb(30_000, 30_000)),
        refused(Reason.TOO_MANY_PIXELS, "30000x30000 JPEG", resized(30_000, 30_000)),
        refused(Reason.TOO_MANY_PIXELS, "largest PNG numbers", bomb(Integer.MAX_VALUE, 99_999)),
        refused(Reason.CORRUPT, "negative width", bomb(-5, 100)),
        refused(Reason.TOO_SMALL, "63 rows", Jpegs.baseline(Scenes.throat(200, 63))),
        refused(Reason.BAD_ASPECT, "long", Jpegs.baseline(Scenes.throat(257, 64))),
        refused(Reason.UNSUPPORTED, "arithmetic", marked(0xC0, 0xC9)),
        refused(Reason.UNSUPPORTED, "lossless", marked(0xC0, 0xC3)),
        refused(Reason.UNSUPPORTED, "hierarchical", marked(0xC0, 0xC5)),
        refused(Reason.UNSUPPORTED, "JPEG-LS", marked(0xC0, 0xF7)),
        refused(Reason.UNSUPPORTED, "12 bits", patched(JPEG, frame(JPEG) + 4, 12)),
        refused(Reason.UNSUPPORTED, "height after the scan", resized(160, 0)),
        refused(Reason.TRUNCATED, "half a JPEG", Arrays.copyOf(JPEG, JPEG.length / 2)),
        refused(Reason.TRUNCATED, "JPEG without its end", Arrays.copyOf(JPEG, JPEG.length - 2)),
        refused(Reason.CORRUPT, "half a JPEG with an end", ended(JPEG, JPEG.length * 2 / 3)),
        refused(Reason.TRUNCATED, "progressive without its last scans", lackingScans()),
        refused(Reason.UNSUPPORTED, "thousands of segments", segments(2_500)),
        refused(Reason.TRUNCATED, "PNG without its end", header().chunk("IDAT", PIXELS).cut()),
        refused(Reason.TRUNCATED, "PNG without pixels", header().end()),
        refused(Reason.CORRUPT, "PNG with too few rows", pixels(80, 79)),
        refused(Reason.CORRUPT, "PNG with too many rows", pixels(80, 81)),
        refused(Reason.CORRUPT, "PNG with half its stream", half()),
        refused(Reason.CORRUPT, "PNG with two headers", twoHeaders()),
        refused(Reason.CORRUPT, "PNG without its palette", noPalette()),
        refused(Reason.CORRUPT, "palette behind pixels", latePalette()),
        refused(Reason.CORRUPT, "wrong sum", flipped(Pngs.rgb(100, 80), 40)),
        refused(Reason.CORRUPT, "wrong sum of a text", wrongTextSum()),
        refused(Reason.UNSUPPORTED, "unknown critical chunk", unknownCritical()),
        refused(Reason.CORRUPT, "profile bomb", profileBomb()),
        refused(Reason.CORRUPT, "profile of noise", Jpegs.withProfile(JPEG, Jpegs.noise(900, 3))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void isRefusedFor(Reason reason, String what, byte[] upload) {
    var refusal = catchThrowableOfType(PhotoRejected.class, () -> PhotoIntake.rebuild(upload));
    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessage(reason.sentence());
  }

  @Test
  void manyPixelsAreRefusedBeforeOneOfThemIsRead() {
    // nothing but signature and header: whoever asked for pixels would miss them first
    var onlyHeader = Pngs.png().header(30_000, 30_000, 8, 6, 0).cut();
    assertThatThrownBy(() -> PhotoIntake.rebuild(onlyHeader))
        .hasMessage(Reason.TOO_MANY_PIXELS.sentence());
  }

  @Test
  void deepColoursHaveASmallerPixelBudget() {
    assertThatThrownBy(() -> PngHeader.of(chunk(Pngs.ihdr(6_000, 5_000, 16, 6, 0))))
        .hasMessage(Reason.TOO_MANY_PIXELS.sentence());
    assertThat(PngHeader.of(chunk(Pngs.ihdr(6_000, 5_000, 8, 6, 0))).width()).isEqualTo(6_000);
  }

  @Test
  void manyScansHaveASmallerPixelBudget() {
    assertThatThrownBy(() -> PhotoLimits.requireScans(6_000, 5_000, 10))
        .hasMessage(Reason.TOO_MANY_PIXELS.sentence());
    PhotoLimits.requireScans(4_000, 3_000, 10);
  }

  private static PngChunk chunk(byte[] header) {
    return new PngChunk(header, "IHDR", 0, header.length);
  }

  private static Arguments refused(Reason reason, String what, byte[] upload) {
    return Arguments.of(reason, what, upload);
  }

  private static Pngs header() {
    return Pngs.png().header(100, 80, 8, 2, 0);
  }

  private static byte[] bomb(int width, int height) {
    return Pngs.png().header(width, height, 8, 2, 0).chunk("IDAT", PIXELS).end();
  }

  private static byte[] pixels(int told, int real) {
    return Pngs.png()
        .header(100, told, 8, 2, 0)
        .chunk("IDAT", Pngs.pixels(100, real, 8, 2, 0))
        .end();
  }

  private static byte[] half() {
    return header().chunk("IDAT", Arrays.copyOf(PIXELS, PIXELS.length / 2)).end();
  }

  private static byte[] twoHeaders() {
    return header().header(100, 80, 8, 2, 0).chunk("IDAT", PIXELS).end();
  }

  private static byte[] noPalette() {
    var pixels = Pngs.pixels(100, 80, 8, 3, 0);
    return Pngs.png().header(100, 80, 8, 3, 0).chunk("IDAT", pixels).end();
  }

  private static byte[] latePalette() {
    return header().chunk("IDAT", PIXELS).chunk("PLTE", Pngs.palette(4)).end();
  }

  private static byte[] wrongTextSum() {
    var png = header().text("tEXt", "Comment\0text").chunk("IDAT", PIXELS).end();
    return flipped(png, 8 + 25 + 8 + 3);
  }

  private static byte[] unknownCritical() {
    return header().text("ABCD", "x").chunk("IDAT", PIXELS).end();
  }

  private static byte[] profileBomb() {
    var zeros = Pngs.deflate(new byte[20_000_000]);
    var name = ascii("bomb\0\0");
    var data = Arrays.copyOf(name, name.length + zeros.length);
    System.arraycopy(zeros, 0, data, name.length, zeros.length);
    return header().chunk("iCCP", data).chunk("IDAT", PIXELS).end();
  }

  private static byte[] segments(int count) {
    var jpeg = JPEG;
    for (var i = 0; i < count; i++) {
      jpeg = Jpegs.insert(jpeg, 0xFE, new byte[1]);
    }
    return jpeg;
  }

  private static byte[] lackingScans() {
    var whole = Jpegs.progressive(Scenes.throat(160, 120));
    var scans = JpegSegments.of(whole).stream().filter(s -> s.marker() == JpegMarker.SOS).toList();
    return ended(whole, scans.get(scans.size() / 2).scanEnd());
  }

  private static byte[] ended(byte[] jpeg, int length) {
    var cut = Arrays.copyOf(jpeg, length + 2);
    cut[length] = (byte) 0xFF;
    cut[length + 1] = (byte) 0xD9;
    return cut;
  }

  private static byte[] marked(int from, int to) {
    var at = frame(JPEG) + 1;
    assertThat(JPEG[at] & 0xFF).isEqualTo(from);
    return patched(JPEG, at, to);
  }

  private static byte[] resized(int width, int height) {
    var at = frame(JPEG) + 5;
    var resized = patched(patched(JPEG, at, height >> 8), at + 1, height);
    return patched(patched(resized, at + 2, width >> 8), at + 3, width);
  }

  /** Where the frame's marker stands. */
  private static int frame(byte[] jpeg) {
    return JpegSegments.of(jpeg).stream()
        .filter(segment -> JpegMarker.isFrame(segment.marker()))
        .findFirst()
        .map(segment -> segment.from() - 4)
        .orElseThrow();
  }

  private static byte[] patched(byte[] bytes, int at, int value) {
    var patched = bytes.clone();
    patched[at] = (byte) value;
    return patched;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    return patched(bytes, at, bytes[at] ^ 1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
