package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One row for each bulk run. It is held before any facility or account, and nothing else holds it:
 * so nodes that run at once follow each other, and nobody deadlocks.
 */
@ApplicationScoped
class BulkRuns {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Holds the run's row until the transaction ends. */
  void lock(BulkRun run) {
    em.createNativeQuery("select name from bulk_run where name = ? for update")
        .setParameter(1, run.name())
        .getSingleResult();
  }

  /** Whether the run, whose row is held, came to its end after that time. */
  boolean isDoneSince(BulkRun run, Instant time) {
    List<?> rows =
        em.createNativeQuery("select name from bulk_run where name = ? and done_at > ?")
            .setParameter(1, run.name())
            .setParameter(2, LocalDateTime.ofInstant(time, ZoneOffset.UTC))
            .getResultList();
    return !rows.isEmpty();
  }

  void done(BulkRun run, Instant now) {
    em.createNativeQuery("update bulk_run set done_at = ? where name = ?")
        .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .setParameter(2, run.name())
        .executeUpdate();
  }
}
