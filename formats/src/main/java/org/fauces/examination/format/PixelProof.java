package org.fauces.examination.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fauces.examination.format.PhotoRejected.Reason;
import org.fauces.shared.format.Sha256;

/**
 * Shows that a rebuilt file decodes, without any complaint, to the very pixels of the upload.
 * Digests are compared, so that only one of the two pictures is in memory at a time.
 */
final class PixelProof {

  // the one warning that speaks of colours and not of the file
  private static final String CMYK_WITHOUT_PROFILE = "No embedded ICC color profile";

  private PixelProof() {}

  static void require(byte[] upload, byte[] rebuilt, PhotoFormat format) {
    if (!Arrays.equals(digest(rebuilt, format, true), digest(upload, format, false))) {
      throw new PhotoRejected(Reason.UNSUPPORTED);
    }
  }

  /**
   * A digest of the decoded pixels.
   *
   * @param strict whether a warning refuses: in an upload it may concern parts that are dropped
   */
  private static byte[] digest(byte[] file, PhotoFormat format, boolean strict) {
    // a listener must not throw: it is called from the decoder's native code
    var warned = new AtomicBoolean();
    var image =
        ImageReading.read(
            file,
            format,
            reader -> {
              reader.addIIOReadWarningListener(
                  (source, warning) -> warned.compareAndSet(false, isDamage(warning)));
              return reader.read(0);
            });
    if (strict && warned.get()) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return digest(image);
  }

  private static boolean isDamage(String warning) {
    return !warning.startsWith(CMYK_WITHOUT_PROFILE);
  }

  private static byte[] digest(BufferedImage image) {
    var digest = Sha256.start();
    var raster = image.getRaster();
    digest.update(numbers(raster.getWidth(), raster.getHeight(), raster.getNumBands()));
    if (image.getColorModel() instanceof IndexColorModel palette) {
      var colours = new int[palette.getMapSize()];
      palette.getRGBs(colours);
      digest.update(numbers(colours));
    }
    update(digest, raster.getDataBuffer());
    return digest.digest();
  }

  private static void update(MessageDigest digest, DataBuffer buffer) {
    if (buffer instanceof DataBufferByte bytes) {
      digest.update(bytes.getData());
    } else if (buffer instanceof DataBufferUShort shorts) {
      var chunk = ByteBuffer.allocate(1 << 16);
      for (var value : shorts.getData()) {
        if (!chunk.putShort(value).hasRemaining()) {
          digest.update(chunk.flip());
          chunk.clear();
        }
      }
      digest.update(chunk.flip());
    } else {
      throw new PhotoRejected(Reason.UNSUPPORTED);
    }
  }

  private static byte[] numbers(int... values) {
    var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }
}
