package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.fauces.examination.format.PhotoRejected.Reason;

/** The chunks that give numbers their colours: checked one by one, and the profile written anew. */
final class PngColour {

  private static final int MAX_PROFILE_NAME = 79;
  private static final int MAX_PALETTE_BYTES = 768;

  private final PngHeader header;
  private int paletteEntries;

  PngColour(PngHeader header) {
    this.header = header;
  }

  boolean hasPalette() {
    return paletteEntries > 0;
  }

  /** The chunk's new content; empty if it is dropped. */
  Optional<byte[]> rewritten(PngChunk chunk) {
    return switch (chunk.type()) {
      case "PLTE" -> Optional.of(palette(chunk));
      case "tRNS" -> Optional.of(transparency(chunk));
      case "gAMA" -> Optional.of(ofLength(chunk, 4));
      case "cHRM" -> Optional.of(ofLength(chunk, 32));
      case "sRGB" -> Optional.of(ofLength(chunk, 1));
      case "iCCP" ->
          IccProfile.rewrite(profile(chunk), header.colourChannels()).map(PngColour::compressed);
      default -> Optional.empty();
    };
  }

  /** The profile in an iCCP chunk. */
  static byte[] profile(PngChunk chunk) {
    var in = chunk.cursor();
    var name = 0;
    while (in.u8() != 0) {
      if (++name > MAX_PROFILE_NAME) {
        throw new PhotoRejected(Reason.CORRUPT);
      }
    }
    if (name == 0 || in.u8() != 0) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return inflated(in.take(in.remaining()));
  }

  private byte[] palette(PngChunk chunk) {
    var wanted =
        header.colourType() == PngHeader.PALETTE
            || header.colourType() == PngHeader.RGB
            || header.colourType() == PngHeader.RGB_ALPHA;
    paletteEntries = chunk.length() / 3;
    var tooMany = header.colourType() == PngHeader.PALETTE && paletteEntries > 1 << header.depth();
    if (!wanted
        || tooMany
        || chunk.length() > MAX_PALETTE_BYTES
        || paletteEntries == 0
        || chunk.length() % 3 != 0) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return chunk.data();
  }

  private byte[] transparency(PngChunk chunk) {
    var valid =
        switch (header.colourType()) {
          case PngHeader.GREY -> chunk.length() == 2;
          case PngHeader.RGB -> chunk.length() == 6;
          case PngHeader.PALETTE -> chunk.length() > 0 && chunk.length() <= paletteEntries;
          default -> false;
        };
    if (!valid) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return chunk.data();
  }

  private static byte[] ofLength(PngChunk chunk, int length) {
    if (chunk.length() != length) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return chunk.data();
  }

  private static byte[] inflated(byte[] compressed) {
    var inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      var out = new ByteArrayOutputStream();
      var buffer = new byte[8_192];
      while (!inflater.finished()) {
        var count = inflater.inflate(buffer);
        out.write(buffer, 0, count);
        if (count == 0 && !inflater.finished() || out.size() > IccProfile.MAX_BYTES) {
          throw new PhotoRejected(Reason.CORRUPT); // cut short, or a bomb
        }
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new PhotoRejected(Reason.CORRUPT);
    } finally {
      inflater.end();
    }
  }

  private static byte[] compressed(byte[] profile) {
    var deflater = new Deflater();
    try {
      deflater.setInput(profile);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      out.writeBytes("icc\0\0".getBytes(US_ASCII)); // name, method
      var buffer = new byte[8_192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
