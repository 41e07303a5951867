package org.fauces.examination.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Settles what an upload left staged because the database was away when it failed. Without it the
 * picture would lie there until the next start.
 */
@Singleton
@Startup
@DependsOn("PhotoRecovery")
@PermitAll // called by the container's timer alone
public class StagedPhotos {
  private static final System.Logger LOG = System.getLogger(StagedPhotos.class.getName());

  @Inject ImageStore store;
  @Inject PhotoLocks locks;
  @Inject PhotoRecovery recovery;

  /** Never throws, because the container holds a failed timer back for minutes. */
  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void settleLeftovers() {
    try {
      store.staged().forEach(this::settle);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Staged photos cannot be listed: {0}", e.getClass().getName());
    }
  }

  private void settle(StagedPicture picture) {
    // an upload that is under way holds the lock until it has settled its picture itself
    try (var held = locks.hold(picture.key().photoId())) {
      recovery.settle(picture);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Photo {0} stays staged for now: {1}",
          picture.key().photoId(),
          e.getClass().getName());
    }
  }
}
