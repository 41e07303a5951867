package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.CHECKPOINT_CHANGED;
import static org.fauces.audit.format.FindingKind.CHECKPOINT_MISSING;
import static org.fauces.audit.format.FindingKind.CHECKPOINT_UNLINKED;
import static org.fauces.audit.format.FindingKind.CHECKPOINT_WRONG_SEAL;
import static org.fauces.audit.format.FindingKind.KEY_RETIRED;
import static org.fauces.audit.format.FindingKind.KEY_UNTRUSTED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counters, links and signatures of the checkpoints, and whether the seals are what they say. */
final class CheckpointCheck {
  private final KeyCheck keys;
  private final Findings findings;
  private final SortedMap<Long, Checkpoint> byCounter = new TreeMap<>();
  private final Map<Long, List<Checkpoint>> bySeal = new HashMap<>();
  private Checkpoint last;
  private long rows;
  private long keyNumber;
  private long newestSeal;

  CheckpointCheck(KeyCheck keys, Findings findings) {
    this.keys = keys;
    this.findings = findings;
  }

  /** The next checkpoint that the trail holds. */
  void accept(String line) {
    rows++;
    Checkpoint.parse(line)
        .ifPresentOrElse(
            this::accept,
            () ->
                findings.add(
                    CHECKPOINT_CHANGED,
                    "checkpoint row " + rows,
                    "Its text is none of a checkpoint."));
  }

  private void accept(Checkpoint checkpoint) {
    checkOrder(checkpoint);
    checkSignature(checkpoint);
    byCounter.putIfAbsent(checkpoint.counter(), checkpoint);
    bySeal.computeIfAbsent(checkpoint.seal(), seal -> new ArrayList<>(1)).add(checkpoint);
    newestSeal = Math.max(newestSeal, checkpoint.seal());
    last = checkpoint;
  }

  private void checkOrder(Checkpoint checkpoint) {
    long expected = last == null ? 1 : last.counter() + 1;
    if (checkpoint.counter() != expected) {
      findings.add(
          CHECKPOINT_MISSING,
          subject(checkpoint),
          "The checkpoint with counter " + expected + " should stand here.");
    } else if (last == null
        ? !checkpoint.previous().equals(Seal.NONE)
        : !checkpoint.follows(last)) {
      findings.add(CHECKPOINT_UNLINKED, subject(checkpoint), "It does not name the one before it.");
    }
    if (last != null && checkpoint.seal() < last.seal()) {
      findings.add(
          CHECKPOINT_WRONG_SEAL, subject(checkpoint), "It goes back behind the one before it.");
    }
  }

  private void checkSignature(Checkpoint checkpoint) {
    var key = keys.find(checkpoint.keyId());
    if (key.isEmpty()) {
      findings.add(
          KEY_UNTRUSTED,
          subject(checkpoint),
          "It is signed by the key " + checkpoint.keyId() + ", which nothing vouches for.");
      return;
    }
    if (!checkpoint.isSignedBy(key.get().key())) {
      findings.add(CHECKPOINT_CHANGED, subject(checkpoint), "Its signature does not fit.");
    } else if (key.get().number() < keyNumber) {
      findings.add(KEY_RETIRED, subject(checkpoint), "A newer key had signed before.");
    } else {
      keyNumber = key.get().number();
    }
  }

  /** What the trail really holds at a seal. */
  void sealed(Seal seal, long events) {
    var vouching = bySeal.remove(seal.number());
    if (vouching == null) {
      return;
    }
    for (var checkpoint : vouching) {
      if (!checkpoint.sealHash().equals(seal.hash()) || checkpoint.events() != events) {
        findings.add(
            CHECKPOINT_WRONG_SEAL,
            subject(checkpoint),
            "It was signed for another seal " + seal.number() + " than the one that is there.");
      }
    }
  }

  void finish() {
    bySeal
        .values()
        .forEach(
            missing ->
                missing.forEach(
                    checkpoint ->
                        findings.add(
                            CHECKPOINT_WRONG_SEAL,
                            subject(checkpoint),
                            "The seal " + checkpoint.seal() + " that it vouches for is gone.")));
    keys.finish(keyNumber);
  }

  SortedMap<Long, Checkpoint> byCounter() {
    return byCounter;
  }

  long newestSeal() {
    return newestSeal;
  }

  static String subject(Checkpoint checkpoint) {
    return "checkpoint " + checkpoint.counter();
  }
}
