package org.fauces.examination.format;

import java.util.ArrayList;
import java.util.List;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * The frame header (SOF): size, components, process.
 *
 * @param marker SOF0, SOF1 or SOF2
 */
record JpegFrame(int marker, int width, int height, List<Component> components) {

  /** One component with its sampling factors and its quantisation table. */
  record Component(int id, int horizontal, int vertical, int table) {}

  private static final int SAMPLE_BITS = 8;
  private static final int MAX_SAMPLING = 4;
  private static final int BYTES_PER_COEFFICIENT = 2;
  private static final int CMYK_COMPONENTS = 4;

  static JpegFrame firstOf(List<JpegSegment> segments) {
    return segments.stream()
        .filter(segment -> JpegMarker.isFrame(segment.marker()))
        .findFirst()
        .map(JpegFrame::parse)
        .orElseThrow(() -> new PhotoRejected(Reason.TRUNCATED));
  }

  static JpegFrame parse(JpegSegment segment) {
    var in = segment.payload();
    if (in.u8() != SAMPLE_BITS) {
      throw new PhotoRejected(Reason.UNSUPPORTED);
    }
    var height = in.u16();
    var width = in.u16();
    var count = in.u8();
    if (height == 0 || count != 1 && count != 3 && count != 4) {
      throw new PhotoRejected(Reason.UNSUPPORTED); // the height may come after the scan
    }
    PhotoLimits.requireSize(width, height);
    PhotoLimits.requireBuffer((long) width * height * count);
    var components = new ArrayList<Component>(count);
    for (var i = 0; i < count; i++) {
      components.add(component(in));
    }
    in.requireEnd();
    return new JpegFrame(segment.marker(), width, height, List.copyOf(components)).checked();
  }

  boolean isProgressive() {
    return marker == JpegMarker.SOF2_PROGRESSIVE;
  }

  int indexOf(int componentId) {
    for (var i = 0; i < components.size(); i++) {
      if (components.get(i).id() == componentId) {
        return i;
      }
    }
    throw new PhotoRejected(Reason.CORRUPT);
  }

  boolean hasIds(int... ids) {
    for (var i = 0; i < ids.length; i++) {
      if (components.size() != ids.length || components.get(i).id() != ids[i]) {
        return false;
      }
    }
    return true;
  }

  /** What a decoder holds when the picture comes in several scans. */
  long coefficientBytes() {
    var fullest = maxHorizontal() * maxVertical();
    var blocks = components.stream().mapToInt(c -> c.horizontal() * c.vertical()).sum();
    return (long) width * height * blocks / fullest * BYTES_PER_COEFFICIENT;
  }

  /** What decoding holds on the heap; CMYK stands there a second time, converted. */
  long decodedBytes() {
    var bytesPerPixel =
        components.size() == CMYK_COMPONENTS ? 2 * CMYK_COMPONENTS : components.size();
    return (long) width * height * bytesPerPixel;
  }

  private static Component component(ByteCursor in) {
    var id = in.u8();
    var sampling = in.u8();
    return new Component(id, sampling >> 4, sampling & 0xF, in.u8());
  }

  private JpegFrame checked() {
    for (var i = 0; i < components.size(); i++) {
      var c = components.get(i);
      if (!isSampling(c.horizontal()) || !isSampling(c.vertical()) || c.table() >= 4) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
      if (indexOf(c.id()) != i) { // two components of one id
        throw new PhotoRejected(Reason.CORRUPT);
      }
      if (maxHorizontal() % c.horizontal() != 0 || maxVertical() % c.vertical() != 0) {
        throw new PhotoRejected(Reason.UNSUPPORTED); // 3:2 sampling: no decoder at hand reads it
      }
    }
    return this;
  }

  private static boolean isSampling(int factor) {
    return factor >= 1 && factor <= MAX_SAMPLING;
  }

  private int maxHorizontal() {
    return components.stream().mapToInt(Component::horizontal).max().orElseThrow();
  }

  private int maxVertical() {
    return components.stream().mapToInt(Component::vertical).max().orElseThrow();
  }
}
