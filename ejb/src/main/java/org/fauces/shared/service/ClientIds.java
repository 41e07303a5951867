package org.fauces.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.fauces.shared.domain.UuidBytes;

/**
 * The one gate for ids made by clients. Claiming happens in the transaction that uses the id: a
 * second create of the same id waits for the first one's commit and then finds its row, so that a
 * retry is answered and never doubled.
 */
@ApplicationScoped
public class ClientIds {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Whether the id was free and is now this transaction's. */
  public boolean claim(UUID id) {
    int inserted =
        em.createNativeQuery("insert ignore into client_id (id) values (?)")
            .setParameter(1, UuidBytes.of(id))
            .executeUpdate();
    return inserted == 1;
  }
}
