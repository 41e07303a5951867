package org.fauces.audit.format;

import java.util.ArrayList;
import java.util.List;

/** Collects what a verification finds. A trail that fits nowhere must not fill the memory. */
final class Findings {
  private static final int KEPT = 1_000;

  private final List<Finding> kept = new ArrayList<>();
  private final List<String> unknowns = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private long count;

  void add(FindingKind kind, String subject, String problem) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Finding(kind, subject, problem));
    }
  }

  void unknown(String sentence) {
    unknowns.add(sentence);
  }

  void notice(String sentence) {
    if (notices.size() < KEPT) {
      notices.add(sentence);
    }
  }

  long count() {
    return count;
  }

  Report report(String counted) {
    return new Report(
        counted, List.copyOf(kept), count, List.copyOf(unknowns), List.copyOf(notices));
  }
}
