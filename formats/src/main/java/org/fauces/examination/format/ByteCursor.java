package org.fauces.examination.format;

import java.util.Arrays;
import org.fauces.examination.format.PhotoRejected.Reason;

/** Reads big-endian values from a part of an array and never beyond it. */
final class ByteCursor {

  private final byte[] bytes;
  private final int end;
  private final Reason shortage;
  private int position;

  /**
   * A part of an array.
   *
   * @param shortage what it means when the part ends too early
   */
  ByteCursor(byte[] bytes, int from, int end, Reason shortage) {
    this.bytes = bytes;
    this.position = from;
    this.end = end;
    this.shortage = shortage;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  boolean hasRemaining() {
    return position < end;
  }

  int u8() {
    require(1);
    return bytes[position++] & 0xFF;
  }

  int u16() {
    return u8() << 8 | u8();
  }

  /** 32 bits; what does not fit a positive int is refused, as no length or size here needs it. */
  int u31() {
    var value = u16() << 16 | u16();
    if (value < 0) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return value;
  }

  int peek() {
    require(1);
    return bytes[position] & 0xFF;
  }

  byte[] take(int length) {
    require(length);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  void skip(int length) {
    require(length);
    position += length;
  }

  /** Goes back to where this cursor has been. */
  void backTo(int earlier) {
    position = Math.min(position, earlier);
  }

  /** A cursor over the next bytes alone; running out of those means damage. */
  ByteCursor part(int length) {
    require(length);
    position += length;
    return new ByteCursor(bytes, position - length, position, Reason.CORRUPT);
  }

  void requireEnd() {
    if (hasRemaining()) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private void require(int length) {
    if (length < 0 || length > remaining()) {
      throw new PhotoRejected(shortage);
    }
  }
}
