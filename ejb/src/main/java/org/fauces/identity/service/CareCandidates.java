package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.shared.domain.Roles;

/** Finds accounts and roles that may have to be taken out of use; each is judged under its lock. */
@ApplicationScoped
class CareCandidates {
  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /**
   * Accounts of people and integrations that nobody has used for too long, which is sooner with
   * privileged roles. A camera may rest between seasons.
   */
  List<UUID> dormant(CareLimits limits, Instant now) {
    return em.createQuery(
            """
            select a.id from Account a
            where a.usability.state in :states and a.kind in :kinds
              and (a.lastUsedAt <= :since or a.lastUsedAt <= :sincePrivileged and exists
                (select r.id from RoleAssignment r
                  where r.accountId = a.id and r.role in :privileged
                    and (r.validUntil is null or r.validUntil > :now)))
            order by a.lastUsedAt, a.id""",
            UUID.class)
        .setParameter("states", List.of(AccountState.ACTIVE, AccountState.INVITED))
        .setParameter("kinds", List.of(AccountKind.PERSON, AccountKind.INTEGRATION))
        .setParameter("since", limits.dormantSince(false, now))
        .setParameter("sincePrivileged", limits.dormantSince(true, now))
        .setParameter("privileged", Roles.PRIVILEGED)
        .setParameter("now", now)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** People's privileged roles that stand and were last confirmed at or before then. */
  List<RoleAssignment> reviewedBefore(Instant until, Instant now) {
    return reviewedBefore("", until, now).getResultList();
  }

  /** The same at one facility. */
  List<RoleAssignment> reviewedBefore(Instant until, Instant now, UUID facilityId) {
    return reviewedBefore(" and r.facilityId = :facility", until, now)
        .setParameter("facility", facilityId)
        .getResultList();
  }

  private TypedQuery<RoleAssignment> reviewedBefore(String condition, Instant until, Instant now) {
    var query =
        """
        select r from RoleAssignment r
        where r.role in :privileged and r.reviewedAt <= :until and r.accountId <> :sealed
          and (r.validUntil is null or r.validUntil > :now)""";
    return em.createQuery(query + condition + " order by r.reviewedAt, r.id", RoleAssignment.class)
        .setParameter("privileged", Roles.PRIVILEGED)
        .setParameter("until", until)
        .setParameter("sealed", BreakGlass.ACCOUNT_ID)
        .setParameter("now", now)
        .setMaxResults(AT_ONCE);
  }
}
