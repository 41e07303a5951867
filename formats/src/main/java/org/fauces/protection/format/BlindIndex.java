package org.fauces.protection.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keyed indexes: equal values of one kind at one facility give equal 16 bytes, and nothing else can
 * be read from them without the key. Rows of two facilities cannot be joined by them.
 *
 * <p>They do show which rows share a value, prefixes more so; that is the price of searching.
 */
public final class BlindIndex {

  /** Bytes of every index; 128 bits keep chance collisions out of reach. */
  public static final int BYTES = 16;

  /** Longest prefix that is indexed, in code points. */
  public static final int LONGEST_PREFIX = 3;

  private static final byte WHOLE = 0; // a prefix carries its length here instead

  private final PrfSet prf;

  BlindIndex(PrfSet prf) {
    this.prf = prf;
  }

  /**
   * The index of a whole value.
   *
   * @param normalisedValue in the form {@link Normaliser} gives; the index is over exactly this
   *     text
   */
  public byte[] of(String kind, UUID facility, String normalisedValue) {
    return compute(kind, facility, WHOLE, normalisedValue);
  }

  /** The indexes of the first 1, 2 and 3 code points, as far as the value reaches. */
  public List<byte[]> prefixes(String kind, UUID facility, String normalisedValue) {
    var longest = Math.min(LONGEST_PREFIX, codePoints(normalisedValue));
    var indexes = new ArrayList<byte[]>(longest);
    for (var length = 1; length <= longest; length++) {
      indexes.add(prefix(kind, facility, normalisedValue, length));
    }
    return List.copyOf(indexes);
  }

  /**
   * The index to search with when somebody typed the beginning of a value. Longer input is cut to
   * the longest indexed prefix: filter what is found.
   */
  public byte[] prefix(String kind, UUID facility, String normalisedBeginning) {
    var length = Math.min(LONGEST_PREFIX, codePoints(normalisedBeginning));
    if (length == 0) {
      throw new IllegalArgumentException("A prefix has at least one character");
    }
    return prefix(kind, facility, normalisedBeginning, length);
  }

  private byte[] prefix(String kind, UUID facility, String value, int length) {
    var cut = value.substring(0, value.offsetByCodePoints(0, length));
    return compute(kind, facility, (byte) length, cut);
  }

  private byte[] compute(String kind, UUID facility, byte part, String value) {
    requireNonNull(facility, "facility");
    var kindBytes = SealedName.require(kind, "kind").getBytes(UTF_8);
    var valueBytes = requireNonNull(value, "value").getBytes(UTF_8);
    // only the last part has no fixed or stated length, so no two inputs give the same bytes
    var input = ByteBuffer.allocate(Byte.BYTES * 2 + kindBytes.length + 16 + valueBytes.length);
    input.put((byte) kindBytes.length).put(kindBytes);
    input.putLong(facility.getMostSignificantBits()).putLong(facility.getLeastSignificantBits());
    input.put(part).put(valueBytes);
    try {
      return prf.computePrimary(input.array(), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Computing the index of " + kind + " failed", e);
    }
  }

  private static int codePoints(String value) {
    return requireNonNull(value, "value").codePointCount(0, value.length());
  }
}
