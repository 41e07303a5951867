package org.fauces.examination.format;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * The compressed pixels of a PNG. They are inflated row by row into one buffer, only to see that
 * they are exactly as many as the header says.
 */
final class PngPixels {

  private static final int LAST_FILTER = 4;

  private PngPixels() {}

  /** The joined IDAT data without anything behind the compressed stream. */
  static byte[] checked(PngHeader header, List<PngChunk> chunks) {
    var joined = new ByteArrayOutputStream();
    chunks.stream()
        .filter(chunk -> chunk.is("IDAT"))
        .forEach(chunk -> joined.write(chunk.file(), chunk.from(), chunk.length()));
    var stream = joined.toByteArray();
    var inflater = new Inflater();
    try {
      inflater.setInput(stream);
      inflateAll(header, inflater);
      return Arrays.copyOf(stream, (int) inflater.getBytesRead());
    } catch (DataFormatException e) {
      throw new PhotoRejected(Reason.CORRUPT);
    } finally {
      inflater.end();
    }
  }

  private static void inflateAll(PngHeader header, Inflater inflater) throws DataFormatException {
    for (var pass : header.passes()) {
      var row = new byte[header.rowBytes(pass)];
      for (var i = 0; i < header.rows(pass) && row.length > 0; i++) {
        inflate(row, inflater);
        if ((row[0] & 0xFF) > LAST_FILTER) {
          throw new PhotoRejected(Reason.CORRUPT);
        }
      }
    }
    // the sum at the stream's end is checked when one byte more is asked for
    if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private static void inflate(byte[] row, Inflater inflater) throws DataFormatException {
    for (var filled = 0; filled < row.length; ) {
      var count = inflater.inflate(row, filled, row.length - filled);
      if (count == 0) { // finished, short of input, or asking for a dictionary
        throw new PhotoRejected(Reason.CORRUPT);
      }
      filled += count;
    }
  }
}
