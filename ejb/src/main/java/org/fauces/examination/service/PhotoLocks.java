package org.fauces.examination.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one upload of a photo id run at a time on this node, since both would stage under one name.
 */
@ApplicationScoped
class PhotoLocks {
  private static final int STRIPES = 64;

  private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

  PhotoLocks() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  /** Waits for the id's turn; closing gives it on. */
  Held hold(UUID id) {
    var lock = stripes[Math.floorMod(id.hashCode(), STRIPES)];
    lock.lock();
    return lock::unlock;
  }

  /** A turn that ends when it is closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
