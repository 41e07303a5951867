package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fauces.examination.format.PhotoRejected.Reason;

/** The header and the tag table of a colour profile (ICC.1, chapter 7). */
final class IccTags {

  private static final int HEADER_BYTES = 128;
  private static final int MAX_TAGS = 100;
  private static final int ENTRY_BYTES = 12;
  private static final int ALIGNMENT = 4;
  private static final int MAGIC_OFFSET = 36;
  private static final int MAGIC = 0x61637370; // acsp
  private static final int VERSION_OFFSET = 8;
  private static final int DATE_OFFSET = 24;
  private static final Set<String> COLOUR_TAGS =
      Set.of(
          "wtpt", "bkpt", "chad", "kTRC", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "A2B0",
          "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt");

  private final byte[] profile;
  private final Map<String, ByteBuffer> tags = new LinkedHashMap<>();

  private IccTags(byte[] profile) {
    this.profile = profile;
  }

  static IccTags parse(byte[] profile) {
    if (profile.length < HEADER_BYTES + Integer.BYTES) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var tags = new IccTags(profile);
    tags.read();
    return tags;
  }

  /** The profile with colour tags only and empty texts where the standard wants a text. */
  byte[] write() {
    tags.put("desc", ByteBuffer.wrap(IccTexts.description(isVersion4())));
    tags.put("cprt", ByteBuffer.wrap(IccTexts.copyright(isVersion4())));
    var offset = HEADER_BYTES + Integer.BYTES + tags.size() * ENTRY_BYTES;
    var places = new LinkedHashMap<ByteBuffer, Integer>(); // equal data is stored once, as it came
    for (var data : tags.values()) {
      if (places.putIfAbsent(data, offset) == null) {
        offset += aligned(data.remaining());
      }
    }
    var out = ByteBuffer.allocate(offset);
    writeHeader(out);
    out.position(HEADER_BYTES).putInt(tags.size());
    tags.forEach((name, data) -> writeEntry(out, name, places.get(data), data.remaining()));
    places.forEach((data, place) -> out.put(place, data, data.position(), data.remaining()));
    return out.array();
  }

  private void read() {
    var in = ByteBuffer.wrap(profile);
    var count = in.getInt(HEADER_BYTES);
    if (in.getInt(MAGIC_OFFSET) != MAGIC || count <= 0 || count > MAX_TAGS) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    in.position(HEADER_BYTES + Integer.BYTES);
    for (var i = 0; i < count; i++) {
      if (in.remaining() < ENTRY_BYTES) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
      readEntry(in);
    }
  }

  private void readEntry(ByteBuffer in) {
    var name = new byte[Integer.BYTES];
    in.get(name);
    var offset = Integer.toUnsignedLong(in.getInt());
    var length = Integer.toUnsignedLong(in.getInt());
    if (offset + length > profile.length || length < 2 * Integer.BYTES) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var tag = new String(name, US_ASCII);
    if (COLOUR_TAGS.contains(tag)) {
      var data = ByteBuffer.wrap(profile, (int) offset, (int) length).slice();
      if (tags.put(tag, data.limit(IccTagLength.of(data))) != null) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
    }
  }

  /**
   * Keeps what steers colours; names of devices and makers, dates and reserved bytes become zero.
   */
  private void writeHeader(ByteBuffer out) {
    copy(out, VERSION_OFFSET, DATE_OFFSET); // version, class, colour space, connection space
    copy(out, MAGIC_OFFSET, MAGIC_OFFSET + Integer.BYTES);
    copy(out, 64, 80); // rendering intent, illuminant
    out.putInt(0, out.capacity());
    out.putShort(DATE_OFFSET, (short) 2000).putShort(DATE_OFFSET + 2, (short) 1);
    out.putShort(DATE_OFFSET + 4, (short) 1);
  }

  private void copy(ByteBuffer out, int from, int end) {
    out.put(from, profile, from, end - from);
  }

  private static void writeEntry(ByteBuffer out, String name, int offset, int length) {
    out.put(name.getBytes(US_ASCII)).putInt(offset).putInt(length);
  }

  private boolean isVersion4() {
    return profile[VERSION_OFFSET] >= 4;
  }

  private static int aligned(int length) {
    return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
