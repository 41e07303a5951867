package org.fauces.examination.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Brings image store and rows together after a crash: a staged picture that a committed row speaks
 * of is published, any other is discarded.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "KeyCheck", "AuditGuard"}) // not on the rows of a foreign database
@Lock(LockType.READ) // settling one picture does not wait for another
@PermitAll // runs at start and inside uploads, always for what this node itself staged
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PhotoRecovery {
  private static final System.Logger LOG = System.getLogger(PhotoRecovery.class.getName());

  @Inject ImageStore store;
  @Inject Examinations examinations;

  @PostConstruct
  void recover() {
    var staged = store.staged();
    staged.forEach(this::settleStaged);
    if (!staged.isEmpty()) {
      LOG.log(
          System.Logger.Level.INFO, "Settled {0} photos that a stop left staged.", staged.size());
    }
  }

  /** Publishes or discards one staged picture, as its row says. */
  public void settle(StagedPicture picture) {
    settleStaged(picture);
  }

  // waits for the row: a commit whose answer got lost may still be under way
  private void settleStaged(StagedPicture picture) {
    boolean committed =
        examinations
            .awaitPhoto(picture.key().photoId())
            .filter(photo -> StagedPicture.of(photo).equals(picture))
            .isPresent();
    if (committed) {
      store.publish(picture);
    } else {
      store.discard(picture);
    }
  }
}
