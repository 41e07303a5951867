package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.shared.domain.UuidBytes;

/**
 * The one row that says that this installation has been set up, and whom the first administrator
 * appointed. Neither is ever taken back.
 */
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

  /** Holds the row until the transaction ends: what may happen once at a time meets here. */
  void lock() {
    em.createNativeQuery("select id from installation for update").getResultList();
  }

  /** Whether that account set the installation up. */
  boolean isSetUpBy(UUID accountId) {
    return !em.createNativeQuery("select id from installation where set_up_by = ?")
        .setParameter(1, UuidBytes.of(accountId))
        .getResultList()
        .isEmpty();
  }

  /** Who was appointed to an office during set-up, if anybody was. */
  Optional<UUID> appointed(SetupOffice office) {
    List<?> rows =
        em.createNativeQuery("select account_id from set_up_appointment where office = ?")
            .setParameter(1, office.name())
            .getResultList();
    return rows.stream().findFirst().map(byte[].class::cast).map(UuidBytes::read);
  }

  /** Whether both were appointed: from then on a second person approves. */
  boolean isComplete() {
    return Arrays.stream(SetupOffice.values()).allMatch(office -> appointed(office).isPresent());
  }

  /** Whether the office was free and is now that account's. */
  boolean appoint(SetupOffice office, UUID accountId, Instant now) {
    return em.createNativeQuery(
                "insert ignore into set_up_appointment (office, account_id, appointed_at) values (?, ?, ?)")
            .setParameter(1, office.name())
            .setParameter(2, UuidBytes.of(accountId))
            .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }
}
