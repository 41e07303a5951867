package org.fauces.audit.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.AnchorKeeper;
import org.fauces.audit.format.AnchorKeeper.Complaint;
import org.fauces.audit.format.AnchorKeeper.Fault;

/**
 * Brings every anchor up once, each for itself: the second is there for the day on which the first
 * cannot be had.
 */
final class AnchorRound {
  private final SealingSteps steps;
  private final List<Complaint> complaints = new ArrayList<>();
  private IOException failure;

  AnchorRound(SealingSteps steps) {
    this.steps = steps;
  }

  AnchorRound keepUp(List<AnchorFile> anchors) {
    for (int i = 0; i < anchors.size(); i++) {
      keepUp(anchors.get(i), i + 1);
    }
    return this;
  }

  private void keepUp(AnchorFile anchor, int place) {
    try {
      new AnchorKeeper(anchor, memory(place)).keepUp(steps::checkpoints).ifPresent(complaints::add);
    } catch (IOException e) {
      failure = e;
    }
  }

  private AnchorKeeper.Memory memory(int place) {
    return new AnchorKeeper.Memory() {
      @Override
      public OptionalLong written() {
        return steps.anchored(place);
      }

      @Override
      public void write(long counter) {
        steps.anchor(place, counter);
      }
    };
  }

  /** The first that is wrong in this way. */
  Optional<String> complaint(Fault fault) {
    return complaints.stream()
        .filter(complaint -> complaint.fault() == fault)
        .map(Complaint::sentence)
        .findFirst();
  }

  /** Tells that an anchor could not be read or written, after all that could be were. */
  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
