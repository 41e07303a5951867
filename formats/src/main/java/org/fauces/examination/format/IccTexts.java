package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.ByteBuffer;

/** The two texts that ICC.1 requires in a profile, always the same here. */
final class IccTexts {

  private static final String TEXT = "Rewritten";
  private static final int V2_DESCRIPTION_TAIL = 78; // no Unicode and no Macintosh form

  private IccTexts() {}

  static byte[] description(boolean version4) {
    if (version4) {
      return localised();
    }
    var text = (TEXT + "\0").getBytes(US_ASCII);
    return ByteBuffer.allocate(12 + text.length + V2_DESCRIPTION_TAIL)
        .put("desc\0\0\0\0".getBytes(US_ASCII))
        .putInt(text.length)
        .put(text)
        .array();
  }

  static byte[] copyright(boolean version4) {
    return version4 ? localised() : ("text\0\0\0\0" + TEXT + "\0").getBytes(US_ASCII);
  }

  /** A multiLocalizedUnicodeType with one record. */
  private static byte[] localised() {
    var text = TEXT.getBytes(UTF_16BE);
    return ByteBuffer.allocate(28 + text.length)
        .put("mluc\0\0\0\0".getBytes(US_ASCII))
        .putInt(1)
        .putInt(12)
        .put("enUS".getBytes(US_ASCII))
        .putInt(text.length)
        .putInt(28)
        .put(text)
        .array();
  }
}
