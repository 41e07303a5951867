package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.MachineKey;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Conflicts;

/** Rows of machines' keys, and of the statements signed with them that were taken. */
@ApplicationScoped
class MachineKeys {
  private static final int MAX_KEYS = 10; // the one in use and the next

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** The key of that name, unless it is retired. */
  Optional<MachineKey> find(String thumbprint) {
    return em.createQuery(
            """
            select k from MachineKey k
            where k.thumbprint = :thumbprint and k.retiredAt is null\
            """,
            MachineKey.class)
        .setParameter("thumbprint", thumbprint)
        .getResultStream()
        .findFirst();
  }

  /** A machine's keys that are not retired, oldest first. */
  List<MachineKey> inUse(UUID accountId) {
    return em.createQuery(
            """
            select k from MachineKey k
            where k.accountId = :account and k.retiredAt is null order by k.registeredAt, k.id\
            """,
            MachineKey.class)
        .setParameter("account", accountId)
        .setMaxResults(MAX_KEYS)
        .getResultList();
  }

  void add(MachineKey key) {
    em.persist(key);
    Conflicts.flush(em::flush, ProblemType.KEY_IN_USE);
  }

  /**
   * Whether a statement comes for the first time. Of two at once, on whatever nodes, the second
   * waits for the first one's commit.
   */
  boolean spend(byte[] idHash, Instant expiresAt) {
    int inserted =
        em.createNativeQuery(
                "insert ignore into spent_assertion (id_hash, expires_at) values (?, ?)")
            .setParameter(1, idHash)
            .setParameter(2, new InstantConverter().convertToDatabaseColumn(expiresAt))
            .executeUpdate();
    return inserted == 1;
  }

  /** Forgets one that led to nothing. */
  void unspend(byte[] idHash) {
    em.createNativeQuery("delete from spent_assertion where id_hash = ?")
        .setParameter(1, idHash)
        .executeUpdate();
  }

  /** Deletes what nobody would take any more for its age. */
  int deleteExpired(Instant now) {
    return em.createNativeQuery("delete from spent_assertion where expires_at < ?")
        .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
        .executeUpdate();
  }
}
