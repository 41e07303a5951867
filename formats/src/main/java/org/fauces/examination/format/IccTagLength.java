package org.fauces.examination.format;

import java.nio.ByteBuffer;
import org.fauces.examination.format.PhotoRejected.Reason;

/** How much of a tag its own type accounts for, so that nothing is kept behind a short curve. */
final class IccTagLength {

  private static final int CURVE = 0x63757276; // curv
  private static final int PARAMETRIC = 0x70617261; // para
  private static final int XYZ = 0x58595A20;
  private static final int FIXED_ARRAY = 0x73663332; // sf32, used by chad only
  private static final int TYPE_BYTES = 8;
  private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

  private IccTagLength() {}

  static int of(ByteBuffer tag) {
    var length = needed(tag);
    if (length > tag.limit()) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return (int) length;
  }

  private static long needed(ByteBuffer tag) {
    return switch (tag.getInt(0)) {
      case XYZ -> TYPE_BYTES + 3L * Integer.BYTES;
      case FIXED_ARRAY -> TYPE_BYTES + 9L * Integer.BYTES;
      case CURVE -> TYPE_BYTES + Integer.BYTES + 2 * Integer.toUnsignedLong(second(tag));
      case PARAMETRIC ->
          TYPE_BYTES + Integer.BYTES + Integer.BYTES * parameters(second(tag) >>> 16);
      default -> tag.limit(); // look-up tables: their inner sizes are the colour engine's matter
    };
  }

  private static int second(ByteBuffer tag) {
    if (tag.limit() < TYPE_BYTES + Integer.BYTES) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return tag.getInt(TYPE_BYTES);
  }

  private static long parameters(int function) {
    if (function >= PARAMETERS.length) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    return PARAMETERS[function];
  }
}
