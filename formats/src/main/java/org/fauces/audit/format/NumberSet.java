package org.fauces.audit.format;

import java.util.ArrayList;
import java.util.TreeMap;

/** Numbers that mostly follow each other, kept as ranges. */
final class NumberSet {
  private static final int NAMED = 20;

  /** First number of each range to its last. */
  private final TreeMap<Long, Long> ranges = new TreeMap<>();

  /** False when it was there already. */
  boolean add(long number) {
    var below = ranges.floorEntry(number);
    if (below != null && below.getValue() >= number) {
      return false;
    }
    long first = below != null && below.getValue() == number - 1 ? below.getKey() : number;
    var above = ranges.remove(number + 1);
    ranges.put(first, above == null ? number : above);
    return true;
  }

  /** What is missing between 1 and the highest, as text; empty when nothing is. */
  String gaps() {
    var gaps = new ArrayList<String>();
    long next = 1;
    for (var range : ranges.entrySet()) {
      if (range.getKey() > next) {
        gaps.add(range.getKey() - 1 == next ? "" + next : next + "-" + (range.getKey() - 1));
      }
      next = range.getValue() + 1;
    }
    return gaps.size() <= NAMED
        ? String.join(", ", gaps)
        : String.join(", ", gaps.subList(0, NAMED)) + " and " + (gaps.size() - NAMED) + " more";
  }
}
