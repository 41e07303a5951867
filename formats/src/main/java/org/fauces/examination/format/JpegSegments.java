package org.fauces.examination.format;

import java.util.ArrayList;
import java.util.List;
import org.fauces.examination.format.PhotoRejected.Reason;

/** Cuts a JPEG into its segments, from SOI to EOI; what follows EOI is not looked at. */
final class JpegSegments {

  // a profile takes up to 255; thousands are somebody playing with memory
  private static final int MAX_SEGMENTS = 2_000;
  private static final int LENGTH_BYTES = 2;

  private final byte[] file;
  private final ByteCursor cursor;
  private final List<JpegSegment> segments = new ArrayList<>();

  private JpegSegments(byte[] file) {
    this.file = file;
    this.cursor = new ByteCursor(file, 0, file.length, Reason.TRUNCATED);
  }

  static List<JpegSegment> of(byte[] file) {
    return new JpegSegments(file).cut();
  }

  private List<JpegSegment> cut() {
    cursor.skip(2); // SOI: the signature was checked
    for (var marker = nextMarker(); marker != JpegMarker.EOI; marker = nextMarker()) {
      requireAccepted(marker);
      if (segments.size() == MAX_SEGMENTS) {
        throw new PhotoRejected(Reason.UNSUPPORTED);
      }
      segments.add(segment(marker));
    }
    return segments;
  }

  private int nextMarker() {
    if (cursor.u8() != 0xFF) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var code = cursor.u8();
    while (code == 0xFF) { // fill bytes are allowed before any marker
      code = cursor.u8();
    }
    return code;
  }

  private static void requireAccepted(int marker) {
    if (JpegMarker.isRare(marker)) {
      throw new PhotoRejected(Reason.UNSUPPORTED);
    }
    var known =
        JpegMarker.isFrame(marker)
            || JpegMarker.isApplication(marker)
            || marker == JpegMarker.DHT
            || marker == JpegMarker.DQT
            || marker == JpegMarker.DRI
            || marker == JpegMarker.SOS
            || marker == JpegMarker.COM;
    if (!known) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private JpegSegment segment(int marker) {
    var length = cursor.u16();
    if (length < LENGTH_BYTES) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var from = cursor.position();
    cursor.skip(length - LENGTH_BYTES);
    var end = cursor.position();
    if (marker == JpegMarker.SOS) {
      skipScan();
    }
    return new JpegSegment(file, marker, from, end, cursor.position());
  }

  /** Moves to the marker that ends the scan: not a stuffed FF, not a restart. */
  private void skipScan() {
    var restarts = 0;
    while (true) {
      if (cursor.peek() != 0xFF) {
        cursor.skip(1);
        continue;
      }
      var start = cursor.position();
      var code = nextMarker();
      if (JpegMarker.isRestart(code)) {
        requireInTurn(code, restarts++);
      } else if (code != 0) {
        cursor.backTo(start);
        return;
      } else if (cursor.position() - start > 2) { // fill bytes before a stuffed zero mean nothing
        throw new PhotoRejected(Reason.CORRUPT);
      }
    }
  }

  private static void requireInTurn(int marker, int restarts) {
    if (marker != JpegMarker.RST0 + restarts % 8) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }
}
