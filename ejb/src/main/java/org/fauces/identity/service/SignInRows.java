package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.fauces.identity.domain.PasskeyChallenge;
import org.fauces.identity.domain.SignInTicket;

/** Rows that live as long as a sign-in takes: challenges and tickets. */
@ApplicationScoped
class SignInRows {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  void add(PasskeyChallenge challenge) {
    em.persist(challenge);
    em.flush();
  }

  void add(SignInTicket ticket) {
    em.persist(ticket);
    em.flush();
  }

  /** Takes a challenge away, so that it is answered once. */
  Optional<PasskeyChallenge> takeChallenge(byte[] challengeHash) {
    var found =
        em.createQuery(
                "select c from PasskeyChallenge c where c.challengeHash = :hash",
                PasskeyChallenge.class)
            .setParameter("hash", challengeHash)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    found.ifPresent(em::remove);
    em.flush();
    return found;
  }

  Optional<SignInTicket> ticket(byte[] codeHash) {
    return em.createQuery(
            "select t from SignInTicket t where t.codeHash = :hash", SignInTicket.class)
        .setParameter("hash", codeHash)
        .getResultStream()
        .findFirst();
  }

  /** Removes a ticket that has led to a session; whoever comes second finds none. */
  boolean removeTicket(byte[] codeHash) {
    return em.createQuery("delete from SignInTicket t where t.codeHash = :hash")
            .setParameter("hash", codeHash)
            .executeUpdate()
        == 1;
  }

  /** Removes what nobody can use any more. */
  void removeSpent(Instant now) {
    em.createQuery("delete from PasskeyChallenge c where c.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
    em.createQuery("delete from SignInTicket t where t.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
    em.createQuery("delete from GuessBudget b where b.usedUntil < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
