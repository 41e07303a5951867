package org.fauces.examination.format;

import static java.util.Objects.requireNonNull;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;

/** Decodes stored photos for looking at and for analysis. */
public final class PhotoDecoder {

  // 16-bit samples of four channels, their 8-bit colours, and the result
  private static final int WORKING_BYTES_PER_PIXEL = 15;

  private PhotoDecoder() {}

  /** The heap that {@link #decode} needs at most, besides the photo's bytes. */
  public static long heapBytes(int width, int height, int maxEdge) {
    return pixels(width, height, maxEdge) * WORKING_BYTES_PER_PIXEL;
  }

  /**
   * Gives the picture upright, in sRGB, in a size near the wanted one.
   *
   * @param bytes a photo as {@link PhotoIntake} rebuilt it
   * @param orientation EXIF orientation 1 to 8
   * @param maxEdge wanted pixels of the longer edge; the result has at least that many, if the
   *     photo has, and fewer than twice as many. Pixels are left out, not averaged.
   * @return type {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_INT_RGB};
   *     transparent parts are black
   * @throws PhotoRejected if the bytes are not such a photo
   */
  public static BufferedImage decode(
      byte[] bytes, PhotoFormat format, int orientation, int maxEdge) {
    requireNonNull(bytes, "bytes");
    if (maxEdge < 1 || orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("maxEdge is positive and orientation 1 to 8");
    }
    var decoded = ImageReading.read(bytes, format, reader -> read(reader, maxEdge));
    var upright = SrgbPixels.of(decoded, profile(bytes, format));
    return Upright.turn(upright, orientation);
  }

  private static BufferedImage read(ImageReader reader, int maxEdge) throws IOException {
    var step = step(reader.getWidth(0), reader.getHeight(0), maxEdge);
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  /** Each so many-th pixel is read. */
  private static int step(int width, int height, int maxEdge) {
    return Math.max(1, Math.max(width, height) / maxEdge);
  }

  private static long pixels(int width, int height, int maxEdge) {
    var step = step(width, height, maxEdge);
    return (width / step + 1L) * (height / step + 1L);
  }

  /** The JPEG decoder attaches the profile itself; the PNG decoder leaves it unread. */
  private static Optional<ICC_Profile> profile(byte[] bytes, PhotoFormat format) {
    if (format != PhotoFormat.PNG) {
      return Optional.empty();
    }
    return PngChunks.of(bytes).stream()
        .filter(chunk -> chunk.is("iCCP"))
        .findFirst()
        .map(chunk -> IccProfile.parse(PngColour.profile(chunk)));
  }
}
