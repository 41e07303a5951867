package org.fauces.examination.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoDecoderTest {

  private static final int RED = 0xFF0000;
  private static final int GREEN = 0x00FF00;
  private static final int BLUE = 0x0000FF;
  private static final int WHITE = 0xFFFFFF;

  /** Corners as stored, clockwise from the left top: red, green, white, blue. */
  private static byte[] corners() {
    var rows = new byte[64 * (1 + 80 * 3)];
    for (var y = 0; y < 64; y++) {
      for (var x = 0; x < 80; x++) {
        var colour = y < 32 ? x < 40 ? RED : GREEN : x < 40 ? BLUE : WHITE;
        var at = y * 241 + 1 + x * 3;
        rows[at] = (byte) (colour >> 16);
        rows[at + 1] = (byte) (colour >> 8);
        rows[at + 2] = (byte) colour;
      }
    }
    return Pngs.png().header(80, 64, 8, 2, 0).chunk("IDAT", Pngs.deflate(rows)).end();
  }

  // what a viewer must see in the corners, clockwise from the left top (EXIF 2.32, orientation)
  @ParameterizedTest(name = "orientation {0}")
  @CsvSource({
    "1,FF0000,00FF00,FFFFFF,0000FF", "2,00FF00,FF0000,0000FF,FFFFFF",
    "3,FFFFFF,0000FF,FF0000,00FF00", "4,0000FF,FFFFFF,00FF00,FF0000",
    "5,FF0000,0000FF,FFFFFF,00FF00", "6,0000FF,FF0000,00FF00,FFFFFF",
    "7,FFFFFF,00FF00,FF0000,0000FF", "8,00FF00,FFFFFF,0000FF,FF0000"
  })
  void theResultIsUpright(
      int orientation, String leftTop, String rightTop, String rightBottom, String leftBottom) {
    var picture = PhotoDecoder.decode(corners(), PhotoFormat.PNG, orientation, 80);
    var right = picture.getWidth() - 1;
    var bottom = picture.getHeight() - 1;
    assertThat(picture.getWidth()).isEqualTo(orientation < 5 ? 80 : 64);
    assertThat(
            IntStream.of(
                    picture.getRGB(0, 0),
                    picture.getRGB(right, 0),
                    picture.getRGB(right, bottom),
                    picture.getRGB(0, bottom))
                .mapToObj(argb -> String.format("%06X", argb & WHITE)))
        .containsExactly(leftTop, rightTop, rightBottom, leftBottom);
  }

  @ParameterizedTest
  @CsvSource({"400,100,100", "400,150,200", "399,200,399", "400,1000,400"})
  void theLongerEdgeIsAtLeastTheWantedOne(int stored, int wanted, int expected) {
    var jpeg = Jpegs.baseline(Scenes.throat(stored, 300));
    var picture = PhotoDecoder.decode(jpeg, PhotoFormat.JPEG, 1, wanted);
    assertThat(picture.getWidth()).isEqualTo(expected);
    assertThat(picture.getType()).isIn(BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB);
  }

  @Test
  void aJpegHasThePlatformDecodersColours() {
    var jpeg = Jpegs.baseline(Scenes.throat(160, 120));
    var picture = PhotoDecoder.decode(jpeg, PhotoFormat.JPEG, 1, 160);
    assertThat(Pixels.rgb(picture)).isEqualTo(Pixels.rgb(Pixels.decode(jpeg)));
  }

  @ParameterizedTest(name = "type {0}, {1} bits")
  @CsvSource({"0,8", "0,16", "4,8", "4,16"})
  void greyIsNotBrightened(int type, int depth) {
    var bytes = (type == PngHeader.GREY ? 1 : 2) * depth / 8;
    var rows = new byte[64 * (1 + 64 * bytes)];
    Arrays.fill(rows, (byte) 100);
    for (var y = 0; y < 64; y++) {
      rows[y * (1 + 64 * bytes)] = 0; // the filter
      for (var x = 0; x < 64 && type == PngHeader.GREY_ALPHA; x++) {
        for (var b = bytes / 2; b < bytes; b++) {
          rows[y * (1 + 64 * bytes) + 1 + x * bytes + b] = (byte) 0xFF; // opaque
        }
      }
    }
    var png = Pngs.png().header(64, 64, depth, type, 0).chunk("IDAT", Pngs.deflate(rows)).end();
    var picture = PhotoDecoder.decode(png, PhotoFormat.PNG, 1, 64);
    assertThat(picture.getRGB(30, 30) & WHITE).isEqualTo(0x646464);
  }

  @Test
  void theProfileOfAPngIsApplied() {
    var profile = Pngs.deflate(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
    var data = new byte[profile.length + 3];
    data[0] = 'p';
    System.arraycopy(profile, 0, data, 3, profile.length);
    var rows = new byte[64 * (1 + 64 * 3)];
    Arrays.fill(rows, (byte) 55);
    IntStream.range(0, 64).forEach(y -> rows[y * 193] = 0);
    var png =
        Pngs.png()
            .header(64, 64, 8, 2, 0)
            .chunk("iCCP", data)
            .chunk("IDAT", Pngs.deflate(rows))
            .end();
    var stored = PhotoIntake.rebuild(png).bytes();
    var grey = PhotoDecoder.decode(stored, PhotoFormat.PNG, 1, 64).getRGB(9, 9) & 0xFF;
    // linear 55/255 = 0.2157; IEC 61966-2-1: 1.055 * 0.2157^(1/2.4) - 0.055 = 0.502 = 128/255
    assertThat(grey).isBetween(127, 129);
  }

  @Test
  void whatIsNoPhotoIsRefused() {
    assertThatThrownBy(() -> PhotoDecoder.decode(new byte[99], PhotoFormat.JPEG, 1, 64))
        .isInstanceOf(PhotoRejected.class);
    assertThatThrownBy(() -> PhotoDecoder.decode(corners(), PhotoFormat.PNG, 9, 64))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPreviewIsSmallAndASmallPictureIsNotEnlarged() {
    var preview = Pixels.decode(PhotoThumbnail.jpeg(Scenes.throat(500, 301), 120));
    assertThat(preview.getWidth()).isEqualTo(120);
    assertThat(preview.getHeight()).isBetween(71, 73);
    assertThat(Pixels.decode(PhotoThumbnail.jpeg(Scenes.throat(64, 80), 120)).getHeight())
        .isEqualTo(80);
  }
}
