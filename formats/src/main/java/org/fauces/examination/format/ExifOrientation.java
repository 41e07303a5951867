package org.fauces.examination.format;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;

/**
 * The one EXIF tag that is kept. A metadata library would read hundreds of tags, maker notes and
 * compressed texts to find it; these lines look at the first directory only, and the tests let such
 * a library confirm them.
 */
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int EXIF_HEADER_BYTES = 6; // "Exif", two zero bytes
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;
  private static final int LAST = 8;

  private ExifOrientation() {}

  static int ofExifSegment(ByteCursor payload) {
    if (payload.remaining() < EXIF_HEADER_BYTES) {
      return UPRIGHT;
    }
    payload.skip(EXIF_HEADER_BYTES);
    return ofTiff(payload.take(payload.remaining()));
  }

  /**
   * The orientation of a TIFF structure; 1 where it names none or is damaged: only a turn is lost.
   */
  static int ofTiff(byte[] tiff) {
    var in = ByteBuffer.wrap(tiff);
    if (tiff.length < 8) {
      return UPRIGHT;
    }
    var order = in.getShort(0);
    in.order(order == 0x4949 ? LITTLE_ENDIAN : BIG_ENDIAN);
    if (order != 0x4949 && order != 0x4D4D || in.getShort(2) != 42) {
      return UPRIGHT;
    }
    var directory = Integer.toUnsignedLong(in.getInt(4));
    return directory + 2 > tiff.length ? UPRIGHT : ofDirectory(in, (int) directory);
  }

  private static int ofDirectory(ByteBuffer in, int directory) {
    var entries = Short.toUnsignedInt(in.getShort(directory));
    for (var i = 0; i < entries; i++) {
      var entry = directory + 2 + i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > in.limit()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(in.getShort(entry)) == ORIENTATION) {
        return value(in, entry);
      }
    }
    return UPRIGHT;
  }

  private static int value(ByteBuffer in, int entry) {
    var value = Short.toUnsignedInt(in.getShort(entry + 8));
    var valid = in.getShort(entry + 2) == SHORT && in.getInt(entry + 4) == 1;
    return valid && value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
  }
}
