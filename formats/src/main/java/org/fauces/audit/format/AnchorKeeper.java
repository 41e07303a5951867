package org.fauces.audit.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps one anchor up with the trail. An anchor whose newest line is not in the trail is left as it
 * is: the database was put back, and the anchor is the evidence.
 */
public final class AnchorKeeper {
  private static final int AT_ONCE = 1_000;

  private final AnchorFile file;

  public AnchorKeeper(AnchorFile file) {
    this.file = file;
  }

  /** Reads checkpoints of the trail in the order of their counters. */
  @FunctionalInterface
  public interface Checkpoints {
    List<Checkpoint> from(long counter, int limit);
  }

  /**
   * Adds what the anchor lacks.
   *
   * @return why it does not fit the trail; empty when it does
   */
  public Optional<String> keepUp(Checkpoints trail) throws IOException {
    var last = file.last();
    var lines = trail.from(last.map(Checkpoint::counter).orElse(1L), AT_ONCE);
    if (last.isEmpty()) {
      file.append(lines);
      return Optional.empty();
    }
    if (lines.isEmpty() || !lines.get(0).line().equals(last.get().line())) {
      return Optional.of(
          "The database does not hold checkpoint "
              + last.get().counter()
              + " as the anchor "
              + file.path()
              + " does: it was put back to an earlier state.");
    }
    file.append(lines.subList(1, lines.size()));
    return Optional.empty();
  }
}
