package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.fauces.examination.format.PhotoRejected.Reason;

/** Writes a PNG anew: header, colours, pixels, end. The compressed pixels stay as they are. */
final class PngRebuild {

  private static final int DATA_CHUNK_BYTES = 1 << 18;
  private static final Set<String> BEFORE_PALETTE = Set.of("gAMA", "cHRM", "sRGB", "iCCP");
  private static final Set<String> KNOWN_CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  // says that the numbers mean other colours than any decoder here would show
  private static final Set<String> OTHER_COLOURS = Set.of("cICP", "mDCV", "cLLI");

  private final List<PngChunk> chunks;
  private final PngHeader header;
  private final PngColour colour;
  private final ByteArrayOutputStream out;
  private final Set<String> seen = new HashSet<>();
  private String previous = "IHDR";
  private int orientation = ExifOrientation.UPRIGHT;

  private PngRebuild(byte[] upload) {
    this.chunks = PngChunks.of(upload);
    this.header = PngHeader.of(chunks.get(0));
    this.colour = new PngColour(header);
    this.out = new ByteArrayOutputStream(upload.length);
  }

  static RebuiltContainer of(byte[] upload) {
    return new PngRebuild(upload).rebuild(upload);
  }

  private RebuiltContainer rebuild(byte[] upload) {
    out.write(upload, 0, PngChunks.SIGNATURE_BYTES);
    write("IHDR", chunks.get(0).data());
    chunks.subList(1, chunks.size()).forEach(this::read);
    if (!seen.contains("IDAT")) {
      throw new PhotoRejected(Reason.TRUNCATED);
    }
    writePixels();
    write("IEND", new byte[0]);
    return new RebuiltContainer(out.toByteArray(), header.width(), header.height(), orientation);
  }

  private void read(PngChunk chunk) {
    if (chunk.isCritical() && !KNOWN_CRITICAL.contains(chunk.type())
        || OTHER_COLOURS.contains(chunk.type())) {
      throw new PhotoRejected(Reason.UNSUPPORTED);
    }
    switch (chunk.type()) {
      case "IHDR" -> throw new PhotoRejected(Reason.CORRUPT);
      case "IDAT" -> requireInPlace();
      case "IEND" -> requireEmpty(chunk);
      case "eXIf" -> orientation = ExifOrientation.ofTiff(chunk.data());
      case "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP" -> readColour(chunk);
      default -> {} // texts, times, further frames, private chunks
    }
    previous = chunk.type();
  }

  private void readColour(PngChunk chunk) {
    var misplaced =
        seen.contains("IDAT")
            || BEFORE_PALETTE.contains(chunk.type()) && colour.hasPalette()
            || chunk.is("PLTE") && seen.contains("tRNS");
    if (misplaced || !seen.add(chunk.type())) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    colour.rewritten(chunk).ifPresent(data -> write(chunk.type(), data));
  }

  /** The pixel chunks stand in one row, and after the palette they use. */
  private void requireInPlace() {
    var first = seen.add("IDAT");
    var paletteMissing = header.colourType() == PngHeader.PALETTE && !colour.hasPalette();
    if (paletteMissing || !first && !previous.equals("IDAT")) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private static void requireEmpty(PngChunk chunk) {
    if (chunk.length() != 0) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private void writePixels() {
    var stream = PngPixels.checked(header, chunks);
    for (var from = 0; from < stream.length; from += DATA_CHUNK_BYTES) {
      var end = Math.min(from + DATA_CHUNK_BYTES, stream.length);
      write("IDAT", Arrays.copyOfRange(stream, from, end));
    }
  }

  private void write(String type, byte[] data) {
    var name = type.getBytes(US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
  }
}
