package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fauces.shared.domain.UuidBytes;

/** The one row that says that this installation has been set up. It is never taken back. */
@ApplicationScoped
class Installation {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  boolean isSetUp() {
    return !em.createNativeQuery("select id from installation").getResultList().isEmpty();
  }

  /**
   * Whether the set-up is this transaction's. A second one waits here for the first, and comes too
   * late if that commits.
   */
  boolean claim(UUID by, Instant now) {
    return em.createNativeQuery(
                "insert ignore into installation (id, set_up_at, set_up_by) values (1, ?, ?)")
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(2, UuidBytes.of(by))
            .executeUpdate()
        == 1;
  }
}
