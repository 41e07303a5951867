package org.fauces.bench.seed;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;

/**
 * Ids as clients make them, UUIDs of version 7, as the bytes that the database keeps. Seeded: the
 * same clinic gets the same ids in every run.
 */
final class SimulatedIds {
  static final int BYTES = 16;

  /** The byte after the version's 64 bits: variant bits, free for telling kinds of rows apart. */
  static final int KIND_POSITION = 9;

  private static final long KIND_CLEARED = 0x00FF_FFFF_FFFF_FFFFL;
  private static final long KIND_CREATED = 0x80L << 56;

  private final Random random;

  SimulatedIds(long seed) {
    this.random = new Random(seed);
  }

  byte[] next(Instant at) {
    long high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
    return ByteBuffer.allocate(BYTES)
        .putLong(high)
        .putLong((random.nextLong() & KIND_CLEARED) | KIND_CREATED)
        .array();
  }
}
