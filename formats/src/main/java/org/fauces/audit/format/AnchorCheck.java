package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.ANCHOR_DAMAGED;
import static org.fauces.audit.format.FindingKind.ANCHOR_DIFFERS;
import static org.fauces.audit.format.FindingKind.ANCHOR_LOST;
import static org.fauces.audit.format.FindingKind.ANCHOR_ROLLED_BACK;

import java.util.SortedMap;

/**
 * One anchor against the checkpoints of the trail. Every line of the anchor must be in the trail,
 * word for word: a trail that was put back lacks the newest, also when it has gone on since.
 */
final class AnchorCheck {
  private final Anchor anchor;
  private final SortedMap<Long, Checkpoint> trail;
  private final KeyCheck keys;
  private final Findings findings;
  private long last;
  private long beyond;
  private boolean differs;

  AnchorCheck(Anchor anchor, SortedMap<Long, Checkpoint> trail, KeyCheck keys, Findings findings) {
    this.anchor = anchor;
    this.trail = trail;
    this.keys = keys;
    this.findings = findings;
  }

  void run() {
    for (int i = 0; i < anchor.lines().size(); i++) {
      accept(i);
    }
    if (beyond > 0) {
      findings.add(
          ANCHOR_ROLLED_BACK,
          subject(),
          "It knows checkpoints up to " + last + "; " + beyond + " of them are not in the trail.");
    }
    checkEnd(trail.isEmpty() ? 0 : trail.lastKey());
  }

  /** The first checkpoint of all may be younger than the anchor; every later one is not. */
  private void checkEnd(long newest) {
    if (last > 0 && newest > last) {
      findings.notice(
          subject()
              + " ends at checkpoint "
              + last
              + " of "
              + newest
              + ": it guards no later one.");
    } else if (last == 0 && newest > 1) {
      findings.add(
          ANCHOR_LOST,
          subject(),
          "It is missing or holds no checkpoint, but the trail has " + trail.size() + ".");
    } else if (last == 0) {
      findings.unknown("The anchor " + anchor.name() + " is empty: a roll-back would not show.");
    }
  }

  private void accept(int index) {
    var line = anchor.lines().get(index);
    var checkpoint = Checkpoint.parse(line);
    if (checkpoint.isEmpty()) {
      if (!isTorn(index)) {
        findings.add(ANCHOR_DAMAGED, at(index), "It is no checkpoint.");
      }
      return;
    }
    compare(index, checkpoint.get());
  }

  /** A write that was cut off by a power failure is written again, whole, on the next line. */
  private boolean isTorn(int index) {
    var lines = anchor.lines();
    return index + 1 < lines.size()
        && !lines.get(index).isEmpty()
        && lines.get(index + 1).startsWith(lines.get(index));
  }

  private void compare(int index, Checkpoint kept) {
    var stored = trail.get(kept.counter());
    boolean same = stored != null && stored.line().equals(kept.line());
    if (!same && keys.find(kept.keyId()).filter(key -> kept.isSignedBy(key.key())).isEmpty()) {
      findings.add(ANCHOR_DAMAGED, at(index), "Its signature does not fit.");
      return;
    }
    if (kept.counter() > last + 1 && last > 0) {
      findings.add(ANCHOR_DAMAGED, at(index), "Lines before it are missing.");
    }
    last = Math.max(last, kept.counter());
    if (stored == null) {
      beyond++;
    } else if (!same && !differs) {
      differs = true; // from here on every line does
      findings.add(
          ANCHOR_DIFFERS,
          at(index),
          "The trail holds another checkpoint " + kept.counter() + " than was kept.");
    }
  }

  private String at(int index) {
    return subject() + " line " + (index + 1);
  }

  private String subject() {
    return "anchor " + anchor.name();
  }
}
