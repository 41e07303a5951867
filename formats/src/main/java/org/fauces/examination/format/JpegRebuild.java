package org.fauces.examination.format;

import java.util.List;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * Writes a JPEG anew: colour markers, tables, frame, scans, and nothing after the end. The scans'
 * bytes stay as they are, so the picture is not compressed a second time.
 */
final class JpegRebuild {

  private final List<JpegSegment> segments;
  private final JpegTables tables = new JpegTables();
  private final JpegWriter out;
  private JpegFrame frame;
  private JpegProgress progress;

  private JpegRebuild(byte[] upload) {
    this.segments = JpegSegments.of(upload);
    this.out = new JpegWriter(upload.length);
  }

  static RebuiltContainer of(byte[] upload) {
    return new JpegRebuild(upload).rebuild();
  }

  private RebuiltContainer rebuild() {
    out.marker(JpegMarker.SOI);
    writeColour();
    segments.forEach(this::write);
    progress.requireComplete();
    if (progress.scans() > 1) {
      PhotoLimits.requireBuffer(frame.coefficientBytes());
      PhotoLimits.requireScans(frame.width(), frame.height(), progress.scans());
    }
    out.marker(JpegMarker.EOI);
    return new RebuiltContainer(out.toByteArray(), frame.width(), frame.height(), orientation());
  }

  /** First of all, although the segments that tell it may stand anywhere before the scans. */
  private void writeColour() {
    var colour = new JpegColour();
    segments.forEach(colour::see);
    colour.write(JpegFrame.firstOf(segments), out);
  }

  private void write(JpegSegment segment) {
    switch (segment.marker()) {
      case JpegMarker.DQT, JpegMarker.DHT, JpegMarker.DRI -> tables.define(segment);
      case JpegMarker.SOF0_BASELINE, JpegMarker.SOF1_EXTENDED, JpegMarker.SOF2_PROGRESSIVE ->
          writeFrame(segment);
      case JpegMarker.SOS -> writeScan(segment);
      default -> {} // application segments and comments end here
    }
  }

  private void writeFrame(JpegSegment segment) {
    if (frame != null) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    frame = JpegFrame.parse(segment);
    progress = new JpegProgress(frame);
    tables.writeFor(frame, out);
    out.segment(segment.marker(), segment.payload().take(segment.end() - segment.from()));
  }

  private void writeScan(JpegSegment segment) {
    if (frame == null) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var scan = JpegScan.parse(segment, frame);
    progress.add(scan);
    tables.writeFor(scan, frame, out);
    out.segment(JpegMarker.SOS, segment.payload().take(segment.end() - segment.from()));
    out.raw(segment.scanData());
  }

  private int orientation() {
    return segments.stream()
        .filter(segment -> segment.marker() == JpegMarker.APP1 && segment.isNamed("Exif"))
        .findFirst()
        .map(segment -> ExifOrientation.ofExifSegment(segment.payload()))
        .orElse(ExifOrientation.UPRIGHT);
  }
}
