package org.fauces.examination.format;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small previews; never used for analysis. */
public final class PhotoThumbnail {

  private static final float QUALITY = 0.85f;

  private PhotoThumbnail() {}

  /**
   * A baseline JPEG whose longer edge has at most the given pixels.
   *
   * @param upright as {@link PhotoDecoder} gives it
   */
  public static byte[] jpeg(BufferedImage upright, int maxEdge) {
    var small = upright;
    while (longerEdge(small) > maxEdge) { // in steps of two, so that every pixel counts
      small = shrunk(small, Math.max(maxEdge, (longerEdge(small) + 1) / 2));
    }
    return encoded(small);
  }

  private static BufferedImage shrunk(BufferedImage image, int edge) {
    var scale = (double) edge / longerEdge(image);
    var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = result.createGraphics();
    try {
      graphics.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return result;
  }

  private static byte[] encoded(BufferedImage image) {
    var writer = Codecs.jpegWriter();
    var bytes = new ByteArrayOutputStream();
    // ImageIO's usual stream would put a copy of the picture into the temporary folder
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a preview failed", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int longerEdge(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }
}
