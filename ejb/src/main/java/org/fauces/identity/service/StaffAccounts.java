package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.AccountState;

/** The accounts of people who should stand in the hospital's list. */
@ApplicationScoped
class StaffAccounts {
  private static final int MOST = 100_000;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Everybody in use with a number, but those who maintain from outside. */
  List<Account> inUse() {
    return em.createQuery(
            """
            select a from Account a
            where a.kind = :person and a.isExternal = false and a.personnelNumber is not null
              and a.usability.state in :states
            order by a.id""",
            Account.class)
        .setParameter("person", AccountKind.PERSON)
        .setParameter("states", List.of(AccountState.ACTIVE, AccountState.INVITED))
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The institution codes of the facilities at which an account holds a role. */
  Set<String> institutions(UUID accountId, Instant now) {
    return new HashSet<>(
        em.createQuery(
                """
                select distinct f.institutionCode from RoleAssignment r, Facility f
                where r.accountId = :account and f.id = r.facilityId
                  and r.validFrom <= :now and (r.validUntil is null or r.validUntil > :now)""",
                String.class)
            .setParameter("account", accountId)
            .setParameter("now", now)
            .getResultList());
  }

  /** The numbers that some account has, whatever its state. */
  Set<String> numbers() {
    return new HashSet<>(
        em.createQuery(
                "select a.personnelNumber from Account a where a.personnelNumber is not null",
                String.class)
            .getResultList());
  }
}
