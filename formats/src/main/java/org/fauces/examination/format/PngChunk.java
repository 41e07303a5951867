package org.fauces.examination.format;

import java.util.Arrays;
import org.fauces.examination.format.PhotoRejected.Reason;

/** One chunk of a PNG, by its place in the file. */
record PngChunk(byte[] file, String type, int from, int length) {

  /** A decoder that does not know such a chunk must not go on. */
  boolean isCritical() {
    return Character.isUpperCase(type.charAt(0));
  }

  boolean is(String name) {
    return type.equals(name);
  }

  byte[] data() {
    return Arrays.copyOfRange(file, from, from + length);
  }

  ByteCursor cursor() {
    return new ByteCursor(file, from, from + length, Reason.CORRUPT);
  }
}
