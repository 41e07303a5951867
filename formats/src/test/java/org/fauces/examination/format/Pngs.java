package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNGs chunk by chunk, so that each of them can be wrong. */
final class Pngs {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Pngs() {
    out.writeBytes(SIGNATURE);
  }

  static Pngs png() {
    return new Pngs();
  }

  Pngs header(int width, int height, int depth, int type, int interlace) {
    return chunk("IHDR", ihdr(width, height, depth, type, interlace));
  }

  Pngs chunk(String type, byte[] data) {
    var name = type.getBytes(ISO_8859_1);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    return raw(number(data.length)).raw(name).raw(data).raw(number((int) sum.getValue()));
  }

  Pngs text(String type, String text) {
    return chunk(type, text.getBytes(ISO_8859_1));
  }

  Pngs raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] end() {
    return chunk("IEND", new byte[0]).out.toByteArray();
  }

  byte[] cut() {
    return out.toByteArray();
  }

  static byte[] ihdr(int width, int height, int depth, int type, int interlace) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put(new byte[] {(byte) depth, (byte) type, 0, 0, (byte) interlace})
        .array();
  }

  /** Random pixels with valid filters, compressed. */
  static byte[] pixels(int width, int height, int depth, int type, int interlace) {
    return deflate(rows(new PngHeader(width, height, depth, type, interlace == 1)));
  }

  static byte[] rows(PngHeader header) {
    var rows = new ByteArrayOutputStream();
    var random = new Random(header.hashCode());
    for (var pass : header.passes()) {
      for (var y = 0; y < header.rows(pass) && header.rowBytes(pass) > 0; y++) {
        var row = new byte[header.rowBytes(pass)];
        random.nextBytes(row);
        row[0] = (byte) random.nextInt(5);
        rows.writeBytes(row);
      }
    }
    return rows.toByteArray();
  }

  static byte[] deflate(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var buffer = new byte[4_096];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** A complete small RGB picture, in two data chunks. */
  static byte[] rgb(int width, int height) {
    var pixels = pixels(width, height, 8, 2, 0);
    var half = pixels.length / 2;
    return png()
        .header(width, height, 8, 2, 0)
        .chunk("IDAT", java.util.Arrays.copyOf(pixels, half))
        .chunk("IDAT", java.util.Arrays.copyOfRange(pixels, half, pixels.length))
        .end();
  }

  static byte[] palette(int entries) {
    var palette = new byte[entries * 3];
    new Random(entries).nextBytes(palette);
    return palette;
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }
}
