package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.fauces.examination.format.PhotoRejected.Reason;

/** Cuts a PNG into chunks with checked sums, from the signature to IEND. */
final class PngChunks {

  static final int SIGNATURE_BYTES = 8;

  private static final int MAX_CHUNKS = 20_000;
  private static final int TYPE_BYTES = 4;

  private PngChunks() {}

  /** All chunks including IEND; what follows it is not looked at. */
  static List<PngChunk> of(byte[] file) {
    var cursor = new ByteCursor(file, SIGNATURE_BYTES, file.length, Reason.TRUNCATED);
    var chunks = new ArrayList<PngChunk>();
    do {
      if (chunks.size() == MAX_CHUNKS) {
        throw new PhotoRejected(Reason.UNSUPPORTED);
      }
      chunks.add(next(file, cursor));
      if (chunks.size() == 1) {
        PngHeader.of(chunks.get(0)); // too large a picture is refused before anything else is read
      }
    } while (!chunks.get(chunks.size() - 1).is("IEND"));
    return chunks;
  }

  private static PngChunk next(byte[] file, ByteCursor cursor) {
    var length = cursor.u31();
    var typeAt = cursor.position();
    var type = new String(cursor.take(TYPE_BYTES), US_ASCII);
    var chunk = new PngChunk(file, type, cursor.position(), length);
    cursor.skip(length);
    var sum = new CRC32();
    sum.update(file, typeAt, TYPE_BYTES + length);
    if ((cursor.u16() << 16 | cursor.u16()) != (int) sum.getValue() || !isName(type)) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return chunk;
  }

  private static boolean isName(String type) {
    return type.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
  }
}
