package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.RoleAssignment;

/** Rows of roles that accounts hold, held, or will hold. Changed under the account's lock. */
@ApplicationScoped
class Assignments {
  private static final int MOST = 10_000; // of one account, one facility or one page

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<RoleAssignment> find(UUID id) {
    return Optional.ofNullable(em.find(RoleAssignment.class, id));
  }

  /** What the accounts hold or will. */
  List<RoleAssignment> standing(Collection<UUID> accountIds, Instant now) {
    if (accountIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select r from RoleAssignment r
            where r.accountId in :accounts and (r.validUntil is null or r.validUntil > :now)
            order by r.validFrom, r.id""",
            RoleAssignment.class)
        .setParameter("accounts", accountIds)
        .setParameter("now", now)
        .setMaxResults(MOST)
        .getResultList();
  }

  List<RoleAssignment> standing(UUID accountId, Instant now) {
    return standing(List.of(accountId), now);
  }

  /** The accounts that hold or will hold a role at a facility, or are administered there. */
  List<UUID> accountsAt(UUID facilityId, Instant now) {
    return em.createQuery(
            """
            select distinct a.id from Account a where a.homeFacilityId = :facility or a.id in
              (select r.accountId from RoleAssignment r where r.facilityId = :facility
                and (r.validUntil is null or r.validUntil > :now))
            order by a.id""",
            UUID.class)
        .setParameter("facility", facilityId)
        .setParameter("now", now)
        .getResultList();
  }

  /** How many active accounts hold a role anywhere, without an end. */
  long activeHolders(String role, Instant now) {
    return em.createQuery(
            """
            select count(distinct a.id) from RoleAssignment r, Account a
            where a.id = r.accountId and a.usability.state = :active and a.kind = :person
              and r.role = :role
              and r.validFrom <= :now and r.validUntil is null""",
            Long.class)
        .setParameter("active", AccountState.ACTIVE)
        .setParameter("person", AccountKind.PERSON)
        .setParameter("role", role)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** The same, were it not for some of these roles. */
  long activeHoldersWithout(List<RoleAssignment> taken, String role, Instant now) {
    return em.createQuery(
            """
            select count(distinct a.id) from RoleAssignment r, Account a
            where a.id = r.accountId and a.usability.state = :active and a.kind = :person
              and r.role = :role
              and r.validFrom <= :now and r.validUntil is null and r.id not in :taken""",
            Long.class)
        .setParameter("active", AccountState.ACTIVE)
        .setParameter("person", AccountKind.PERSON)
        .setParameter("role", role)
        .setParameter("now", now)
        .setParameter("taken", taken.stream().map(RoleAssignment::id).toList())
        .getSingleResult();
  }

  void add(List<RoleAssignment> assignments) {
    assignments.forEach(em::persist);
    em.flush();
  }
}
