package org.fauces.it.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the product has acknowledged, and what is under way to it now. */
final class Ledger {
  /**
   * One acknowledgement.
   *
   * @param kind what was created, one of the kinds in {@link Truth}
   * @param digest of a photo as stored, in hex; otherwise empty
   */
  record Fact(UUID examinationId, String kind, UUID id, String digest) {}

  private final List<Fact> facts = new ArrayList<>();
  private final Set<UUID> touched = new LinkedHashSet<>();
  private final Map<String, Integer> underWay = new HashMap<>();
  private Throwable failure;

  synchronized void begin(String step) {
    underWay.merge(step, 1, Integer::sum);
    notifyAll();
  }

  synchronized void end(String step) {
    underWay.merge(step, -1, Integer::sum);
  }

  synchronized void acknowledged(Fact fact) {
    facts.add(fact);
    touched.add(fact.examinationId());
    notifyAll();
  }

  synchronized List<Fact> facts() {
    return List.copyOf(facts);
  }

  synchronized List<Fact> factsOf(UUID examinationId) {
    return facts.stream().filter(fact -> fact.examinationId().equals(examinationId)).toList();
  }

  /** Examinations with acknowledgements since the last call. */
  synchronized List<UUID> takeTouched() {
    var taken = List.copyOf(touched);
    touched.clear();
    return taken;
  }

  /** Somebody cannot go on: whoever waits must know. */
  synchronized void failed(Throwable cause) {
    failure = cause;
    notifyAll();
  }

  /** Waits until so many acknowledgements came and a step of this name is under way. */
  synchronized void awaitMoreAnd(int acknowledgements, String step) throws InterruptedException {
    var wanted = facts.size() + acknowledgements;
    while (facts.size() < wanted || underWay.getOrDefault(step, 0) == 0) {
      if (failure != null) {
        throw new AssertionError("An examination could not be finished", failure);
      }
      wait();
    }
  }
}
