package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.BreakGlass;

/** The one row of the account for emergencies. */
@ApplicationScoped
class BreakGlassRows {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<BreakGlass> find() {
    return Optional.ofNullable(em.find(BreakGlass.class, BreakGlass.ACCOUNT_ID));
  }

  /** The row, held against every other change until the transaction ends. */
  Optional<BreakGlass> lock() {
    return Optional.ofNullable(
        em.find(BreakGlass.class, BreakGlass.ACCOUNT_ID, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Account account) {
    em.persist(account);
    em.flush(); // before the row, which refers to it
  }

  void add(BreakGlass glass) {
    em.persist(glass);
    em.flush();
  }
}
