package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.EXPORT_DAMAGED;
import static org.fauces.audit.format.FindingKind.STRAY_ROW;

import java.util.List;

/**
 * Verifies a trail while it is read: contents, chain, checkpoints with their signatures and
 * counters, and anchors. It keeps nothing of an event, so that its memory does not grow with them.
 */
public final class TrailVerification implements TrailVisitor {
  private final Findings findings = new Findings();
  private final KeyCheck keys;
  private final CheckpointCheck checkpoints;
  private final SequenceCheck sequences;
  private final ChainCheck chain;
  private final List<Anchor> anchors;

  private TrailVerification(Evidence evidence) {
    this.keys = new KeyCheck(evidence.keys(), findings);
    this.checkpoints = new CheckpointCheck(keys, findings);
    this.sequences = new SequenceCheck(findings);
    this.chain = new ChainCheck(checkpoints, sequences, findings);
    this.anchors = evidence.anchors();
    evidence.unreadable().forEach(findings::unknown);
  }

  /**
   * @param evidence what was kept outside; read before the trail, which may grow meanwhile
   */
  public static Report verify(Trail trail, Evidence evidence) {
    var verification = new TrailVerification(evidence);
    try {
      trail.read(verification);
    } catch (TrailDamaged e) {
      verification.findings.add(EXPORT_DAMAGED, e.where(), e.getMessage());
    } catch (TrailUnreadable e) {
      verification.findings.unknown(e.getMessage());
    }
    return verification.finish();
  }

  @Override
  public void key(String line) {
    keys.accept(line);
  }

  @Override
  public void checkpoint(String line) {
    checkpoints.accept(line);
  }

  @Override
  public void seal(Seal seal) {
    chain.seal(seal);
  }

  @Override
  public void member(SealMember member) {
    chain.member(member);
  }

  @Override
  public void unsealed(EventRecord event) {
    chain.unsealed(event);
  }

  @Override
  public void stray(String what) {
    findings.add(STRAY_ROW, what, "Nothing that it refers to is there.");
  }

  private Report finish() {
    chain.finish();
    checkpoints.finish();
    sequences.finish();
    anchors.forEach(
        anchor -> new AnchorCheck(anchor, checkpoints.byCounter(), keys, findings).run());
    if (anchors.isEmpty()) {
      findings.unknown("There is no anchor: whether the database was put back does not show.");
    }
    if (chain.isEmpty() || checkpoints.byCounter().isEmpty()) {
      findings.unknown("Nothing is sealed and signed yet.");
    }
    return findings.report(
        chain.counted() + ", " + checkpoints.byCounter().size() + " checkpoints.");
  }
}
