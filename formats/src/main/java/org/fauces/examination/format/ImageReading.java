package org.fauces.examination.format;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * Calls a decoder on bytes in memory. The usual streams of ImageIO would put a copy of the picture
 * into the temporary folder.
 */
final class ImageReading {

  private ImageReading() {}

  /** What is done with a decoder that stands at the picture. */
  interface Use {
    BufferedImage read(ImageReader reader) throws IOException;
  }

  /**
   * Decodes.
   *
   * @throws PhotoRejected if the decoder fails in whatever way
   */
  static BufferedImage read(byte[] bytes, PhotoFormat format, Use use) {
    var reader = Codecs.reader(format);
    try (var in = new ByteArrayImageInputStream(bytes)) {
      reader.setInput(in, true, true); // forward only, and no metadata
      return use.read(reader);
    } catch (PhotoRejected e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // decoders answer bad input with any exception, and its text may quote the file
      throw new PhotoRejected(Reason.CORRUPT);
    } finally {
      reader.dispose();
    }
  }
}
