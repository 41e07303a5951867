package org.fauces.examination.format;

import java.util.Arrays;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * One marker segment of a JPEG, by its place in the file.
 *
 * @param marker second byte of the marker
 * @param from first byte of the payload, after the length
 * @param end end of the payload
 * @param scanEnd end of the entropy-coded data that follows an SOS; else {@code end}
 */
record JpegSegment(byte[] file, int marker, int from, int end, int scanEnd) {

  ByteCursor payload() {
    return new ByteCursor(file, from, end, Reason.CORRUPT);
  }

  /** Whether the payload starts with this name and a zero byte, as application segments do. */
  boolean isNamed(String name) {
    if (end - from <= name.length() || file[from + name.length()] != 0) {
      return false;
    }
    for (var i = 0; i < name.length(); i++) {
      if (file[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  byte[] scanData() {
    return Arrays.copyOfRange(file, end, scanEnd);
  }
}
