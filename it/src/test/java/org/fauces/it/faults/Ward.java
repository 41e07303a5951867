package org.fauces.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fauces.it.support.Hospital;

/** Staff that examines one patient after the other until the ward closes, whatever is killed. */
final class Ward {
  private final Hospital hospital;
  private final Ledger ledger;
  private final List<Future<?>> hands = new ArrayList<>();
  private final ExecutorService threads;
  private volatile boolean closing;

  private Ward(Hospital hospital, Ledger ledger, int hands) {
    this.hospital = hospital;
    this.ledger = ledger;
    this.threads = Executors.newFixedThreadPool(hands);
  }

  static Ward open(Hospital hospital, Ledger ledger, int hands) {
    var ward = new Ward(hospital, ledger, hands);
    for (var i = 0; i < hands; i++) {
      ward.hands.add(ward.threads.submit(ward::work));
    }
    return ward;
  }

  /** Lets everybody finish the patient at hand, and fails with what they could not get done. */
  void close() throws InterruptedException {
    closing = true;
    try {
      for (var hand : hands) {
        hand.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("An examination could not be finished", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private void work() {
    try {
      while (!closing) {
        new Encounter(hospital, ledger).run();
      }
    } catch (RuntimeException | AssertionError e) {
      ledger.failed(e);
      throw e;
    }
  }
}
