package org.fauces.examination.rest;

import java.util.Arrays;
import java.util.UUID;

/**
 * One photo of a burst, still in the bytes of the whole burst: its id, what its headers say (null
 * where a header is missing), and where its content begins and ends.
 */
record BurstPart(UUID id, String mediaType, String contentDigest, byte[] burst, int from, int to) {
  int size() {
    return to - from;
  }

  byte[] content() {
    return Arrays.copyOfRange(burst, from, to);
  }

  @Override
  public String toString() {
    return "BurstPart[" + id + "]";
  }
}
