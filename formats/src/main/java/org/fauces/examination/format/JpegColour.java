package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What tells a decoder the meaning of the components: JFIF, Adobe's transform, a colour profile.
 * They are read and written anew, so that nothing else can stand in those segments.
 */
final class JpegColour {

  private static final byte[] JFIF =
      ByteBuffer.allocate(14)
          .put("JFIF\0".getBytes(US_ASCII))
          .putShort((short) 0x0101) // version 1.1; then: no unit, square pixels, no thumbnail
          .put((byte) 0)
          .putShort((short) 1)
          .putShort((short) 1)
          .array();
  private static final int ADOBE_VERSION = 100;
  private static final int ADOBE_TRANSFORM_OFFSET = 11;

  private boolean jfif;
  private Optional<Integer> adobeTransform = Optional.empty();
  private final IccChunks profile = new IccChunks();

  void see(JpegSegment segment) {
    if (segment.marker() == JpegMarker.APP0 && segment.isNamed("JFIF")) {
      jfif = true;
    } else if (segment.marker() == JpegMarker.APP2 && segment.isNamed(IccChunks.NAME)) {
      profile.add(segment);
    } else if (segment.marker() == JpegMarker.APP14 && isAdobe(segment)) {
      var in = segment.payload();
      in.skip(ADOBE_TRANSFORM_OFFSET);
      adobeTransform = Optional.of(in.u8());
    }
  }

  void write(JpegFrame frame, JpegWriter out) {
    if (isJfif(frame)) {
      out.segment(JpegMarker.APP0, JFIF);
    }
    adobeTransform.ifPresent(transform -> out.segment(JpegMarker.APP14, adobe(transform)));
    profile
        .joined()
        .flatMap(bytes -> IccProfile.rewrite(bytes, frame.components().size()))
        .ifPresent(bytes -> IccChunks.write(bytes, out));
  }

  /** Whether to say that this is grey or YCbCr; said also where decoders would guess it. */
  private boolean isJfif(JpegFrame frame) {
    return switch (frame.components().size()) {
      case 1 -> true;
      case 3 -> jfif || adobeTransform.isEmpty() && frame.hasIds(1, 2, 3);
      default -> false;
    };
  }

  private static boolean isAdobe(JpegSegment segment) {
    // the name has no zero byte after it: a version follows
    return segment.end() - segment.from() > ADOBE_TRANSFORM_OFFSET
        && new String(segment.file(), segment.from(), 5, US_ASCII).equals("Adobe");
  }

  private static byte[] adobe(int transform) {
    return ByteBuffer.allocate(ADOBE_TRANSFORM_OFFSET + 1)
        .put("Adobe".getBytes(US_ASCII))
        .putShort((short) ADOBE_VERSION)
        .putInt(0) // flags of the encoder
        .put((byte) transform)
        .array();
  }
}
