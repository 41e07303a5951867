package org.fauces.examination.format;

import org.fauces.examination.format.PhotoRejected.Reason;

/** IHDR. */
record PngHeader(int width, int height, int depth, int colourType, boolean interlaced) {

  static final int GREY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GREY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  // start and step of each pass, columns then rows (PNG, 8.2)
  private static final int[][] ADAM7 = {
    {0, 8, 0, 8}, {4, 8, 0, 8}, {0, 4, 4, 8}, {2, 4, 0, 4}, {0, 2, 2, 4}, {1, 2, 0, 2}, {0, 1, 1, 2}
  };
  private static final int[][] WHOLE = {{0, 1, 0, 1}};

  static PngHeader of(PngChunk chunk) {
    if (!chunk.is("IHDR")) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var in = chunk.cursor();
    var width = in.u31();
    var height = in.u31();
    PhotoLimits.requireSize(width, height);
    var depth = in.u8();
    var type = in.u8();
    var methods = in.u16(); // compression and filter: there is one of each
    var interlace = in.u8();
    in.requireEnd();
    if (!isDepth(depth, type) || methods != 0 || interlace > 1) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var header = new PngHeader(width, height, depth, type, interlace == 1);
    PhotoLimits.requireBuffer(header.decodedBytes());
    return header;
  }

  int channels() {
    return switch (colourType) {
      case GREY, PALETTE -> 1;
      case GREY_ALPHA -> 2;
      case RGB -> 3;
      default -> 4;
    };
  }

  /** Channels of the colours that a profile describes. */
  int colourChannels() {
    return colourType == GREY || colourType == GREY_ALPHA ? 1 : 3;
  }

  int[][] passes() {
    return interlaced ? ADAM7 : WHOLE;
  }

  /** Bytes of one row of a pass, with the filter byte; 0 if the pass has no pixels. */
  int rowBytes(int[] pass) {
    var columns = count(width, pass[0], pass[1]);
    return columns == 0 ? 0 : 1 + (int) (((long) columns * channels() * depth + 7) / 8);
  }

  int rows(int[] pass) {
    return count(height, pass[2], pass[3]);
  }

  private static int count(int size, int start, int step) {
    return size <= start ? 0 : (size - start + step - 1) / step;
  }

  /** At most; a transparent colour adds a channel when it is decoded. */
  long decodedBytes() {
    return (long) width * height * Math.min(channels() + 1, 4) * (depth == 16 ? 2 : 1);
  }

  private static boolean isDepth(int depth, int colourType) {
    return switch (colourType) {
      case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
      case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
      case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
      default -> false;
    };
  }
}
