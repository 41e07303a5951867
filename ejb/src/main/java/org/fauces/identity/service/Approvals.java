package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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

  private static final String OPEN =
      "select r from ApprovalRequest r where r.state = :open and r.expiresAt > :now";
  private static final String ABOUT = " and r.subjectId = :subject";
  private static final String NEAR =
      """
       and (r.requestedBy = :account or r.facilityId = :facility or r.facilityId is null
        or exists (select x.id from RoleAssignment x
          where x.accountId = r.subjectId and x.facilityId = :facility
            and (x.validUntil is null or x.validUntil > :now)))\
      """;
  private static final String OLDEST_FIRST = " order by r.expiresAt, r.id";

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<ApprovalRequest> find(UUID id) {
    return Optional.ofNullable(em.find(ApprovalRequest.class, id));
  }

  /** The request, held against every other decision until the transaction ends. */
  Optional<ApprovalRequest> lock(UUID id) {
    return Optional.ofNullable(em.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What waits for a decision at any facility, the oldest first. */
  List<ApprovalRequest> open(Instant now) {
    return open("", now).getResultList();
  }

  /**
   * What waits for a decision and was asked for by that account, is about the facility or the whole
   * group, or about somebody who holds a role there; the oldest first. Which of it the caller may
   * see is decided by each deed.
   */
  List<ApprovalRequest> openNear(UUID facilityId, UUID accountId, Instant now) {
    return open(NEAR, now)
        .setParameter("facility", facilityId)
        .setParameter("account", accountId)
        .getResultList();
  }

  private TypedQuery<ApprovalRequest> open(String condition, Instant now) {
    return em.createQuery(OPEN + condition + OLDEST_FIRST, ApprovalRequest.class)
        .setParameter("open", ApprovalState.OPEN)
        .setParameter("now", now)
        .setMaxResults(MOST_OPEN);
  }

  /** What waits for a decision about one account. */
  List<ApprovalRequest> openAbout(UUID accountId, Instant now) {
    return open(ABOUT, now).setParameter("subject", accountId).getResultList();
  }

  void add(ApprovalRequest request) {
    em.persist(request);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
