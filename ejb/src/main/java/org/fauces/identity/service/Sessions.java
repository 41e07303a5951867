package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.identity.domain.SessionKind;
import org.fauces.shared.domain.Instants;

/** Rows of sessions. */
@ApplicationScoped
class Sessions {
  private static final int MAX_LISTED = 200;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Session> find(UUID id) {
    return Optional.ofNullable(em.find(Session.class, id));
  }

  /** The session, held against every other change until the transaction ends. */
  Optional<Session> lock(UUID id) {
    return Optional.ofNullable(em.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The live session whose browser left with this mark. */
  Optional<UUID> departed(String mark, Instant now) {
    return em.createQuery(
            """
            select s.id from Session s
            where s.departureMark = :mark and s.endedAt is null and s.expiresAt > :now""",
            UUID.class)
        .setParameter("mark", mark)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  /** The sessions of an account that have neither ended nor expired, newest first. */
  List<Session> live(UUID accountId, Instant now) {
    return em.createQuery(
            """
            select s from Session s
            where s.accountId = :account and s.endedAt is null and s.expiresAt > :now
            order by s.startedAt desc\
            """,
            Session.class)
        .setParameter("account", accountId)
        .setParameter("now", now)
        .setMaxResults(MAX_LISTED)
        .getResultList();
  }

  /** Whether a browser's session of the account lives that nobody has used since then. */
  boolean isUnused(UUID accountId, Instant since) {
    return !em.createQuery(
            """
            select s.id from Session s
            where s.accountId = :account and s.kind = :portal and s.endedAt is null
              and s.lastUsedAt < :since""",
            UUID.class)
        .setParameter("account", accountId)
        .setParameter("portal", SessionKind.PORTAL)
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Ends the browsers' sessions that nobody has used since then. */
  int endUnused(Instant since, Instant now) {
    return em.createQuery(
            """
            update Session s set s.endedAt = :now, s.endReason = :reason
            where s.kind = :portal and s.endedAt is null and s.lastUsedAt < :since\
            """)
        .setParameter("now", Instants.micros(now))
        .setParameter("reason", SessionEnd.TIMED_OUT)
        .setParameter("portal", SessionKind.PORTAL)
        .setParameter("since", since)
        .executeUpdate();
  }

  /**
   * Whether another session of the same account lives, is open, was used since then and was begun
   * in another network than that of this address.
   */
  boolean isUsedElsewhere(Session own, String sourceAddress, Instant since, Instant now) {
    var here = SourceNetwork.of(sourceAddress);
    return usedFrom(own, since, now).stream()
        .map(SourceNetwork::of)
        .anyMatch(other -> !other.equals(here));
  }

  /** The same by the very address: a machine's stays, and its neighbour may be who copied it. */
  boolean isUsedAtAnotherAddress(Session own, String sourceAddress, Instant since, Instant now) {
    return usedFrom(own, since, now).stream().anyMatch(other -> !other.equals(sourceAddress));
  }

  /** Where the account's other sessions were begun that live, are open and were used since then. */
  List<String> usedFrom(Session own, Instant since, Instant now) {
    return em.createQuery(
            """
            select distinct s.sourceAddress from Session s
            where s.accountId = :account and s.id <> :own
              and s.endedAt is null and s.expiresAt > :now
              and s.lockedAt is null and s.lastUsedAt > :since
              and s.sourceAddress is not null""",
            String.class)
        .setParameter("account", own.accountId())
        .setParameter("own", own.id())
        .setParameter("now", now)
        .setParameter("since", since)
        .setMaxResults(MAX_LISTED)
        .getResultList();
  }

  /**
   * Ends every session of an account, and what waits to become one: what stands on one is worth
   * nothing at the next request.
   */
  void endAll(UUID accountId, SessionEnd reason, Instant now) {
    em.createQuery(
            """
            update Session s set s.endedAt = :now, s.endReason = :reason
            where s.accountId = :account and s.endedAt is null""")
        .setParameter("now", Instants.micros(now))
        .setParameter("reason", reason)
        .setParameter("account", accountId)
        .executeUpdate();
    endBegun(accountId);
  }

  /** The same for all that live but one, however many; answers which have ended. */
  List<UUID> endAllBut(UUID kept, UUID accountId, SessionEnd reason, Instant now) {
    var at = Instants.micros(now);
    em.createQuery(
            """
            update Session s set s.endedAt = :now, s.endReason = :reason
            where s.accountId = :account and s.id <> :kept
              and s.endedAt is null and s.expiresAt > :now""")
        .setParameter("now", at)
        .setParameter("reason", reason)
        .setParameter("account", accountId)
        .setParameter("kept", kept)
        .executeUpdate();
    endBegun(accountId);
    return ended(accountId, reason, at);
  }

  // read after the change, so that one that began meanwhile is named or lives
  private List<UUID> ended(UUID accountId, SessionEnd reason, Instant at) {
    return em.createQuery(
            """
            select s.id from Session s
            where s.accountId = :account and s.endedAt = :at and s.endReason = :reason
            order by s.id""",
            UUID.class)
        .setParameter("account", accountId)
        .setParameter("at", at)
        .setParameter("reason", reason)
        .getResultList();
  }

  // whoever has proven the password and not yet the second factor holds a ticket
  private void endBegun(UUID accountId) {
    em.createQuery("delete from SignInTicket t where t.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /** Ends the sessions of an account at one facility. */
  void endAt(UUID accountId, UUID facilityId, SessionEnd reason, Instant now) {
    em.createQuery(
            """
            update Session s set s.endedAt = :now, s.endReason = :reason
            where s.accountId = :account and s.facilityId = :facility and s.endedAt is null""")
        .setParameter("now", Instants.micros(now))
        .setParameter("reason", reason)
        .setParameter("account", accountId)
        .setParameter("facility", facilityId)
        .executeUpdate();
  }

  /** Starts a session; its account was used just now. */
  void add(Session session) {
    em.createQuery("update Account a set a.lastUsedAt = :now where a.id = :account")
        .setParameter("now", session.startedAt())
        .setParameter("account", session.accountId())
        .executeUpdate();
    em.persist(session);
    em.flush();
  }
}
