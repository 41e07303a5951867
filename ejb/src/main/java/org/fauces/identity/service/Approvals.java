package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.ApprovalState;

/** Rows of requests that a second person decides. */
@ApplicationScoped
class Approvals {
  private static final int MOST_OPEN = 1000;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<ApprovalRequest> find(UUID id) {
    return Optional.ofNullable(em.find(ApprovalRequest.class, id));
  }

  /** The request, held against every other decision until the transaction ends. */
  Optional<ApprovalRequest> lock(UUID id) {
    return Optional.ofNullable(em.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What waits for a decision, the oldest first. */
  List<ApprovalRequest> open(Instant now) {
    return em.createQuery(
            """
            select r from ApprovalRequest r where r.state = :open and r.expiresAt > :now
            order by r.expiresAt, r.id""",
            ApprovalRequest.class)
        .setParameter("open", ApprovalState.OPEN)
        .setParameter("now", now)
        .setMaxResults(MOST_OPEN)
        .getResultList();
  }

  /** What waits for a decision about one account. */
  List<ApprovalRequest> openAbout(UUID accountId, Instant now) {
    return open(now).stream().filter(request -> accountId.equals(request.subjectId())).toList();
  }

  void add(ApprovalRequest request) {
    em.persist(request);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
