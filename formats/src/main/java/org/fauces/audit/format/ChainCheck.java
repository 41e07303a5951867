package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.EVENT_BACKDATED;
import static org.fauces.audit.format.FindingKind.EVENT_INSERTED;
import static org.fauces.audit.format.FindingKind.SEAL_CHANGED;
import static org.fauces.audit.format.FindingKind.SEAL_MISSING;
import static org.fauces.audit.format.FindingKind.SEAL_UNLINKED;
import static org.fauces.audit.format.FindingKind.STRAY_ROW;

import java.time.Duration;

/** The seals in their order, and each event that they hold or should hold. */
final class ChainCheck {
  /** How long an event may stay unsealed while others are sealed. No transaction lasts as long. */
  private static final Duration UNSEALED = Duration.ofMinutes(10);

  /** How far a sealed event may lie behind the seal before its own, clocks of nodes included. */
  private static final Duration BACKDATED = Duration.ofHours(1);

  private final CheckpointCheck checkpoints;
  private final SequenceCheck sequences;
  private final Findings findings;
  private SealCheck open;
  private Seal last;
  private String backdated = "";
  private String overdue = "";
  private long seals;
  private long events;
  private long pending;

  ChainCheck(CheckpointCheck checkpoints, SequenceCheck sequences, Findings findings) {
    this.checkpoints = checkpoints;
    this.sequences = sequences;
    this.findings = findings;
  }

  void seal(Seal seal) {
    finishSeal();
    seals++;
    long expected = last == null ? 1 : last.number() + 1;
    if (seal.number() != expected) {
      findings.add(
          SEAL_MISSING, subject(seal), "The seal " + expected + " should stand before it.");
    } else if (!seal.previousHash().equals(last == null ? Seal.NONE : last.hash())) {
      findings.add(SEAL_UNLINKED, subject(seal), "It was made after another seal than this one.");
    }
    if (!seal.hash().equals(seal.computedHash())) {
      findings.add(SEAL_CHANGED, subject(seal), "Its hash does not fit its own columns.");
    }
    open = new SealCheck(seal, findings);
  }

  void member(SealMember member) {
    if (open == null || !open.isOf(member)) {
      findings.add(
          STRAY_ROW, "event " + member.eventId(), "It stands beside the seal it is said to be in.");
      return;
    }
    open.accept(member);
    if (member.event() != null) {
      sequences.accept(member.event());
      checkTime(member);
    }
  }

  private void checkTime(SealMember member) {
    if (member.event().occurredAt().compareTo(backdated) < 0) {
      findings.add(
          EVENT_BACKDATED,
          "event " + member.eventId(),
          "It says "
              + member.event().occurredAt()
              + " but was sealed in seal "
              + member.seal()
              + ", after others of a later time.");
    }
  }

  /** Sound as long as nothing that came much later is sealed. */
  void unsealed(EventRecord event) {
    finishSeal();
    sequences.accept(event);
    if (event.occurredAt().compareTo(overdue) >= 0) {
      pending++;
      return;
    }
    findings.add(
        EVENT_INSERTED,
        "event " + event.id(),
        "It says "
            + event.occurredAt()
            + " but is in no seal, and others of ten minutes later are.");
  }

  private void finishSeal() {
    if (open == null) {
      return;
    }
    open.finish();
    last = open.seal();
    events += last.eventCount();
    checkpoints.sealed(last, events);
    backdated = Times.before(last.reachesTo(), BACKDATED);
    overdue = Times.before(last.reachesTo(), UNSEALED);
    open = null;
  }

  void finish() {
    finishSeal();
    if (pending > 0) {
      findings.notice(pending + " events are not sealed yet; the server seals them while it runs.");
    }
    long unsigned = last == null ? 0 : last.number() - checkpoints.newestSeal();
    if (unsigned > 0) {
      findings.notice(
          "The newest " + unsigned + " seals are in no checkpoint yet: they could be cut off.");
    }
  }

  boolean isEmpty() {
    return seals == 0;
  }

  String counted() {
    return "Looked at " + (events + pending) + " events in " + seals + " seals";
  }

  private static String subject(Seal seal) {
    return "seal " + seal.number();
  }
}
