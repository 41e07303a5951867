package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fauces.shared.format.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real photos come through with their pixels. */
class PhotoIntakeTest {

  private static final int APP0_BYTES = 18;

  static Stream<Arguments> jpegs() {
    var scene = Scenes.throat(203, 150);
    return Stream.of(
        Arguments.of("baseline 4:2:0", Jpegs.baseline(scene)),
        Arguments.of("4:4:4", Jpegs.fullChroma(scene)),
        Arguments.of("progressive", Jpegs.progressive(scene)),
        Arguments.of("restart interval", Jpegs.restarting(scene, 5)),
        Arguments.of("grey", Jpegs.grey(203, 150)),
        Arguments.of("RGB by Adobe's marker", Jpegs.insert(noJfif(scene), 0xEE, Jpegs.adobe(0))),
        Arguments.of("YCbCr by Adobe's marker", Jpegs.insert(noJfif(scene), 0xEE, Jpegs.adobe(1))),
        Arguments.of("neither marker", noJfif(scene)),
        Arguments.of("Exif only", Jpegs.insert(noJfif(scene), 0xE1, Jpegs.exif(1, "x", true))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jpegs")
  void aJpegKeepsItsPixels(String name, byte[] upload) {
    var photo = PhotoIntake.rebuild(upload);
    assertAll(
        () -> assertThat(photo.format()).isEqualTo(PhotoFormat.JPEG),
        () -> assertThat(photo.width()).isEqualTo(203),
        () -> assertThat(photo.height()).isEqualTo(150),
        () -> assertThat(photo.receivedSha256()).isEqualTo(Sha256.of(upload)),
        () -> assertThat(photo.storedSha256()).isEqualTo(Sha256.of(photo.bytes())),
        () -> Pixels.assertSame(photo.bytes(), upload));
  }

  @Test
  void rebuildingTwiceChangesNothingMore() {
    var once = PhotoIntake.rebuild(Jpegs.progressive(Scenes.throat(203, 150)));
    assertThat(PhotoIntake.rebuild(once.bytes()).bytes()).isEqualTo(once.bytes());
    var png = PhotoIntake.rebuild(Pngs.rgb(90, 70));
    assertThat(PhotoIntake.rebuild(png.bytes()).bytes()).isEqualTo(png.bytes());
  }

  @Test
  void cmykIsAcceptedAndComesOutInItsColours() {
    var photo = PhotoIntake.rebuild(Jpegs.cmyk(160, 120));
    var picture = PhotoDecoder.decode(photo.bytes(), photo.format(), 1, 160);
    // inverted: full yellow and magenta at the left top corner is red, nothing at all is white
    var corner = picture.getRGB(4, 4);
    var end = picture.getRGB(155, 115);
    assertThat(corner >> 16 & 0xFF).isGreaterThan(150).isGreaterThan((corner & 0xFF) + 80);
    assertThat(end & 0xFF).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationBecomesAField(int orientation) {
    var plain = Jpegs.baseline(Scenes.throat(120, 90));
    for (var littleEndian : new boolean[] {true, false}) {
      var exif = Jpegs.exif(orientation, "maker", littleEndian);
      var photo = PhotoIntake.rebuild(Jpegs.insert(plain, 0xE1, exif));
      assertThat(photo.orientation()).isEqualTo(orientation);
      assertThat(photo.bytes()).isEqualTo(PhotoIntake.rebuild(plain).bytes());
    }
  }

  @Test
  void orientationOfAPngIsReadFromItsExifChunk() {
    var exif = Jpegs.exif(6, "maker", false);
    var tiff = Arrays.copyOfRange(exif, 6, exif.length);
    var png =
        Pngs.png()
            .header(80, 64, 8, 2, 0)
            .chunk("eXIf", tiff)
            .chunk("IDAT", Pngs.pixels(80, 64, 8, 2, 0))
            .end();
    assertThat(PhotoIntake.rebuild(png).orientation()).isEqualTo(6);
  }

  @Test
  void aColourProfileIsKept() {
    var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var upload = Jpegs.withProfile(Jpegs.baseline(Scenes.throat(120, 90)), profile);
    var photo = PhotoIntake.rebuild(upload);
    assertThat(new String(photo.bytes(), ISO_8859_1)).contains("ICC_PROFILE");
    Pixels.assertSame(photo.bytes(), upload);
    var plain = PhotoIntake.rebuild(Jpegs.baseline(Scenes.throat(120, 90)));
    assertThat(Pixels.rgb(PhotoDecoder.decode(photo.bytes(), PhotoFormat.JPEG, 1, 120)))
        .isNotEqualTo(Pixels.rgb(PhotoDecoder.decode(plain.bytes(), PhotoFormat.JPEG, 1, 120)));
  }

  @Test
  void aProfileForOtherComponentsIsLeftOut() {
    var profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    var plain = Jpegs.baseline(Scenes.throat(120, 90));
    var photo = PhotoIntake.rebuild(Jpegs.withProfile(plain, profile));
    assertThat(photo.bytes()).isEqualTo(PhotoIntake.rebuild(plain).bytes());
  }

  @ParameterizedTest(name = "type {0}, {1} bits")
  @CsvSource({
    "0,1", "0,2", "0,4", "0,8", "0,16", "2,8", "2,16", "3,1", "3,2", "3,4", "3,8", "4,8", "4,16",
    "6,8", "6,16"
  })
  void aPngOfEveryKindKeepsItsPixels(int type, int depth) {
    for (var interlace = 0; interlace <= 1; interlace++) {
      var png = Pngs.png().header(101, 77, depth, type, interlace);
      if (type == PngHeader.PALETTE) {
        png.chunk("PLTE", Pngs.palette(1 << depth));
      }
      var upload = png.chunk("IDAT", Pngs.pixels(101, 77, depth, type, interlace)).end();
      var photo = PhotoIntake.rebuild(upload);
      assertThat(photo.format()).isEqualTo(PhotoFormat.PNG);
      Pixels.assertSame(photo.bytes(), upload);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,2", "2,6", "3,5"})
  void transparencyIsKept(int type, int bytes) {
    var png = Pngs.png().header(80, 64, 8, type, 0);
    if (type == PngHeader.PALETTE) {
      png.chunk("PLTE", Pngs.palette(256));
    }
    png.chunk("tRNS", new byte[bytes]);
    var upload = png.chunk("IDAT", Pngs.pixels(80, 64, 8, type, 0)).end();
    var photo = PhotoIntake.rebuild(upload);
    assertThat(new String(photo.bytes(), ISO_8859_1)).contains("tRNS");
    Pixels.assertSame(photo.bytes(), upload);
  }

  private static byte[] noJfif(BufferedImage scene) {
    var jpeg = Jpegs.baseline(scene);
    var without = Arrays.copyOfRange(jpeg, APP0_BYTES, jpeg.length);
    System.arraycopy(jpeg, 0, without, 0, 2);
    return without;
  }
}
