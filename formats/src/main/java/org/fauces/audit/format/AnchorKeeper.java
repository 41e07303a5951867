package org.fauces.audit.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps one anchor up with the trail. An anchor that does not fit the trail, or that is not what it
 * was, is left as it is: it is the evidence, or its absence is. Only a trail that nothing was
 * signed of yet makes an anchor; later ones are begun by the operator.
 */
public final class AnchorKeeper {
  private static final int AT_ONCE = 1_000;

  private final AnchorFile file;
  private final Memory memory;

  public AnchorKeeper(AnchorFile file, Memory memory) {
    this.file = file;
    this.memory = memory;
  }

  /** Reads checkpoints of the trail in the order of their counters. */
  @FunctionalInterface
  public interface Checkpoints {
    List<Checkpoint> from(long counter, int limit);
  }

  /** Knows, apart from the anchor, how far it was written. */
  public interface Memory {
    /** The newest counter that was written; 0 when it may be begun, empty when nothing is known. */
    OptionalLong written();

    void write(long counter);
  }

  /** What is wrong with an anchor. */
  public enum Fault {
    /** The database lacks what the anchor holds. */
    ROLLED_BACK,
    /** The anchor lacks what it held. */
    LOST
  }

  /** A fault, in a sentence. */
  public record Complaint(Fault fault, String sentence) {}

  /**
   * Adds what the anchor lacks.
   *
   * @return why it does not fit the trail; empty when it does
   */
  public Optional<Complaint> keepUp(Checkpoints trail) throws IOException {
    var last = file.last();
    var lines = trail.from(last.map(Checkpoint::counter).orElse(1L), AT_ONCE);
    if (last.isEmpty()) {
      return begin(lines);
    }
    if (lines.isEmpty() || !lines.get(0).line().equals(last.get().line())) {
      return rolledBack(last.get());
    }
    var written = memory.written().orElse(0);
    if (written > last.get().counter()) {
      return lost(" ends at checkpoint " + last.get().counter() + " and went to " + written + ".");
    }
    file.append(lines.subList(1, lines.size()));
    remember(lines);
    return Optional.empty();
  }

  /**
   * Whether it may be begun is noted before the first line is written: a disk that cannot be
   * written to for a while, or a crash in between, must not look like a loss.
   */
  private Optional<Complaint> begin(List<Checkpoint> lines) throws IOException {
    if (memory.written().isEmpty() && isNew(lines)) {
      memory.write(0);
    }
    if (memory.written().orElse(-1) != 0) {
      return lost(" is missing or empty, but the trail has checkpoints.");
    }
    file.append(lines);
    if (!lines.isEmpty()) {
      remember(lines);
    }
    return Optional.empty();
  }

  private static boolean isNew(List<Checkpoint> lines) {
    return lines.isEmpty() || lines.size() == 1 && lines.get(0).counter() == 1;
  }

  private void remember(List<Checkpoint> lines) {
    long newest = lines.get(lines.size() - 1).counter();
    if (memory.written().orElse(-1) != newest) {
      memory.write(newest);
    }
  }

  private Optional<Complaint> lost(String what) {
    return Optional.of(new Complaint(Fault.LOST, "The anchor " + file.path() + what));
  }

  private Optional<Complaint> rolledBack(Checkpoint last) {
    return Optional.of(
        new Complaint(
            Fault.ROLLED_BACK,
            "The database does not hold checkpoint "
                + last.counter()
                + " as the anchor "
                + file.path()
                + " does: it was put back to an earlier state."));
  }
}
