package org.fauces.ai.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fauces.ai.ModelUnavailable;

/**
 * Byte strings one after another behind a magic word and their lengths (big-endian), with nothing
 * before, between and behind. There are no names, paths or compression that could be abused.
 */
final class Sections {
  private static final byte[] MAGIC = "fauces-model 2\n\0".getBytes(StandardCharsets.US_ASCII);

  private Sections() {}

  static byte[] join(List<byte[]> sections) {
    int size = header(sections.size()) + sections.stream().mapToInt(each -> each.length).sum();
    var out = ByteBuffer.allocate(size).put(MAGIC);
    sections.forEach(each -> out.putInt(each.length));
    sections.forEach(out::put);
    return out.array();
  }

  /**
   * Takes them apart.
   *
   * @param content holds them
   * @param from where they begin
   * @param limits the greatest length of each, in bytes
   * @throws ModelUnavailable when anything is too long, too short or left over
   */
  static List<byte[]> split(byte[] content, int from, int... limits) {
    int start = from + header(limits.length);
    if (content.length < start || !startsWithMagic(content, from)) {
      throw new ModelUnavailable("The file is not a model that this version reads.");
    }
    var lengths = ByteBuffer.wrap(content, from + MAGIC.length, Integer.BYTES * limits.length);
    var sections = new ArrayList<byte[]>();
    long at = start;
    for (int limit : limits) {
      int length = lengths.getInt();
      if (length < 0 || length > limit || at + length > content.length) {
        throw new ModelUnavailable("A section of the model file has an impossible length.");
      }
      sections.add(Arrays.copyOfRange(content, (int) at, (int) at + length));
      at += length;
    }
    if (at != content.length) {
      throw new ModelUnavailable("The model file goes on behind its last section.");
    }
    return sections;
  }

  private static boolean startsWithMagic(byte[] content, int from) {
    return Arrays.equals(content, from, from + MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static int header(int sections) {
    return MAGIC.length + Integer.BYTES * sections;
  }
}
