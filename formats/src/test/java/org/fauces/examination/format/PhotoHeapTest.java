package org.fauces.examination.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the header foretells is enough, in a JVM that has no more. */
class PhotoHeapTest {
  private static final int WIDTH_PX = 4000;
  private static final int HEIGHT_PX = 3000;
  private static final long MEGABYTE = 1 << 20;
  private static final long JVM_ITSELF_MB = 16;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theForetoldHeapIsEnough(String name, byte[] photo, @TempDir Path folder) throws Exception {
    var file = Files.write(folder.resolve("photo"), photo);
    var heap = PhotoIntake.heapBytes(photo) / MEGABYTE + JVM_ITSELF_MB;

    var run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx" + heap + "m",
                "-Xmn8m", // all but the small is for the large
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Intake.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(run.getInputStream().readAllBytes());

    assertThat(run.waitFor()).as(said).isZero();
  }

  static Stream<Arguments> theForetoldHeapIsEnough() throws IOException {
    return Stream.of(
        Arguments.of("RGB JPEG", Jpegs.baseline(plain(BufferedImage.TYPE_3BYTE_BGR))),
        Arguments.of("CMYK JPEG", Jpegs.cmyk(WIDTH_PX, HEIGHT_PX)),
        Arguments.of("PNG with alpha", png(plain(BufferedImage.TYPE_4BYTE_ABGR))));
  }

  @Test
  void cmykIsForetoldTwoPicturesOfFourBytesForAPixel() {
    var pixels = 160 * 120;
    assertThat(PhotoIntake.heapBytes(Jpegs.cmyk(160, 120)))
        .isGreaterThanOrEqualTo(8L * pixels)
        .isGreaterThan(PhotoIntake.heapBytes(Jpegs.grey(160, 120)) + 6L * pixels);
  }

  private static BufferedImage plain(int type) {
    return new BufferedImage(WIDTH_PX, HEIGHT_PX, type);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** What the server does with an upload. */
  static final class Intake {
    private Intake() {}

    public static void main(String[] file) throws Exception {
      var photo = PhotoIntake.rebuild(Files.readAllBytes(Path.of(file[0])));
      PhotoDecoder.decode(photo.bytes(), photo.format(), photo.orientation(), 512);
    }
  }
}
