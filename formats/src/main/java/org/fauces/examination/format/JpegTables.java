package org.fauces.examination.format;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * Quantisation and Huffman tables and the restart interval. Only what the next scan uses is
 * written, and only when it changed, so a table cannot carry anything that decoding does not need.
 */
final class JpegTables {

  private static final int QUANTISATION_VALUES = 64;
  private static final int CODE_LENGTHS = 16;
  private static final int MAX_CODES = 256;
  private static final int AC = 0x10;

  private final Map<Integer, byte[]> defined = new HashMap<>();
  private final Map<Integer, byte[]> written = new HashMap<>();

  void define(JpegSegment segment) {
    var in = segment.payload();
    switch (segment.marker()) {
      case JpegMarker.DQT -> defineQuantisation(in);
      case JpegMarker.DHT -> defineHuffman(in);
      case JpegMarker.DRI -> defined.put(key(JpegMarker.DRI, 0), in.take(2));
      default -> throw new IllegalArgumentException("Not a table");
    }
    in.requireEnd();
  }

  /** Writes what the frame's components refer to, as far as it is known before the frame. */
  void writeFor(JpegFrame frame, JpegWriter out) {
    for (var component : frame.components()) {
      if (defined.containsKey(key(JpegMarker.DQT, component.table()))) {
        write(JpegMarker.DQT, component.table(), out);
      }
    }
  }

  void writeFor(JpegScan scan, JpegFrame frame, JpegWriter out) {
    for (var part : scan.parts()) {
      write(JpegMarker.DQT, frame.components().get(part.component()).table(), out);
      if (scan.needsDcTables()) {
        write(JpegMarker.DHT, part.dcTable(), out);
      }
      if (scan.needsAcTables()) {
        write(JpegMarker.DHT, AC | part.acTable(), out);
      }
    }
    if (defined.containsKey(key(JpegMarker.DRI, 0))) {
      write(JpegMarker.DRI, 0, out);
    }
  }

  private void defineQuantisation(ByteCursor in) {
    while (in.hasRemaining()) {
      var head = in.peek();
      var bytesPerValue = 1 + (head >> 4);
      if (bytesPerValue > 2 || (head & 0xF) >= 4) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
      defined.put(
          key(JpegMarker.DQT, head & 0xF), in.take(1 + bytesPerValue * QUANTISATION_VALUES));
    }
  }

  private void defineHuffman(ByteCursor in) {
    while (in.hasRemaining()) {
      var head = in.u8();
      if ((head & ~AC) >= 4) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
      var counts = in.take(CODE_LENGTHS);
      var table = new ByteArrayOutputStream();
      table.write(head);
      table.writeBytes(counts);
      table.writeBytes(in.take(codes(counts)));
      defined.put(key(JpegMarker.DHT, head), table.toByteArray());
    }
  }

  /** The number of codes, if that many codes of these lengths exist. */
  private static int codes(byte[] counts) {
    var total = 0;
    var code = 0;
    for (var length = 1; length <= CODE_LENGTHS; length++) {
      var count = counts[length - 1] & 0xFF;
      total += count;
      code = (code << 1) + count;
      if (code > 1 << length || total > MAX_CODES) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
    }
    return total;
  }

  private void write(int marker, int id, JpegWriter out) {
    var table = defined.get(key(marker, id));
    if (table == null) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    if (!Arrays.equals(table, written.put(key(marker, id), table))) {
      out.segment(marker, table);
    }
  }

  private static int key(int marker, int id) {
    return marker << 8 | id;
  }
}
