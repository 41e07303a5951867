package org.fauces.examination.format;

import java.util.ArrayList;
import java.util.List;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * A scan header (SOS).
 *
 * @param firstCoefficient Ss of T.81
 * @param lastCoefficient Se
 * @param highBit Ah
 * @param lowBit Al
 */
record JpegScan(
    List<Part> parts, int firstCoefficient, int lastCoefficient, int highBit, int lowBit) {

  /** A component by its place in the frame, and the tables it is coded with. */
  record Part(int component, int dcTable, int acTable) {}

  private static final int LAST = 63;
  private static final int MAX_LOW_BIT = 13;
  private static final int MAX_BLOCKS_IN_UNIT = 10;

  static JpegScan parse(JpegSegment segment, JpegFrame frame) {
    var in = segment.payload();
    var count = in.u8();
    var parts = new ArrayList<Part>();
    for (var i = 0; i < count; i++) {
      var component = frame.indexOf(in.u8());
      var tables = in.u8();
      parts.add(new Part(component, tables >> 4, tables & 0xF));
    }
    var first = in.u8();
    var last = in.u8();
    var bits = in.u8();
    in.requireEnd();
    var scan = new JpegScan(List.copyOf(parts), first, last, bits >> 4, bits & 0xF);
    scan.requireValid(frame);
    return scan;
  }

  /** Whether DC values are coded with a table here; a refinement sends bare bits. */
  boolean needsDcTables() {
    return firstCoefficient == 0 && highBit == 0;
  }

  boolean needsAcTables() {
    return lastCoefficient > 0;
  }

  private void requireValid(JpegFrame frame) {
    var valid = areInFrameOrder() && (frame.isProgressive() ? isProgressive() : isSequential());
    var blocks = 0;
    for (var part : parts) {
      var component = frame.components().get(part.component());
      blocks += component.horizontal() * component.vertical();
      valid &= part.dcTable() < 4 && part.acTable() < 4;
    }
    if (!valid || parts.size() > 1 && blocks > MAX_BLOCKS_IN_UNIT) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private boolean areInFrameOrder() {
    for (var i = 1; i < parts.size(); i++) {
      if (parts.get(i).component() <= parts.get(i - 1).component()) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  private boolean isSequential() {
    return firstCoefficient == 0 && lastCoefficient == LAST && highBit == 0 && lowBit == 0;
  }

  private boolean isProgressive() {
    var band =
        firstCoefficient == 0
            ? lastCoefficient == 0
            : lastCoefficient >= firstCoefficient && lastCoefficient <= LAST && parts.size() == 1;
    var bits = highBit == 0 ? lowBit <= MAX_LOW_BIT : lowBit == highBit - 1;
    return band && bits;
  }
}
