package org.fauces.examination.format;

import java.io.ByteArrayOutputStream;

/** Writes markers and segments. */
final class JpegWriter {

  private static final int LENGTH_BYTES = 2;

  private final ByteArrayOutputStream out;

  JpegWriter(int expectedBytes) {
    out = new ByteArrayOutputStream(expectedBytes);
  }

  void marker(int marker) {
    out.write(0xFF);
    out.write(marker);
  }

  void segment(int marker, byte[] payload) {
    marker(marker);
    u16(payload.length + LENGTH_BYTES);
    out.writeBytes(payload);
  }

  void raw(byte[] bytes) {
    out.writeBytes(bytes);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private void u16(int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
