package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fauces.examination.format.PhotoRejected.Reason;

/** A colour profile spread over APP2 segments (ICC.1, annex B.4). */
final class IccChunks {

  static final String NAME = "ICC_PROFILE";

  private static final int MAX_CHUNK_BYTES = 65_519;

  private final SortedMap<Integer, byte[]> chunks = new TreeMap<>();
  private int count;

  void add(JpegSegment segment) {
    var in = segment.payload();
    in.skip(NAME.length() + 1);
    var number = in.u8();
    count = in.u8();
    if (number == 0 || chunks.put(number, in.take(in.remaining())) != null) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  /** The whole profile; empty if there is none, refused if a part is missing. */
  Optional<byte[]> joined() {
    if (chunks.isEmpty()) {
      return Optional.empty();
    }
    if (chunks.size() != count || chunks.lastKey() != count) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var whole = new ByteArrayOutputStream();
    chunks.values().forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }

  static void write(byte[] profile, JpegWriter out) {
    var count = (profile.length + MAX_CHUNK_BYTES - 1) / MAX_CHUNK_BYTES;
    for (var number = 1; number <= count; number++) {
      var from = (number - 1) * MAX_CHUNK_BYTES;
      var chunk = new ByteArrayOutputStream();
      chunk.writeBytes((NAME + "\0").getBytes(US_ASCII));
      chunk.write(number);
      chunk.write(count);
      chunk.writeBytes(
          Arrays.copyOfRange(profile, from, Math.min(from + MAX_CHUNK_BYTES, profile.length)));
      out.segment(JpegMarker.APP2, chunk.toByteArray());
    }
  }
}
