package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.Conflicts;

/** Rows of accounts, their roles and invitations. */
@ApplicationScoped
class Accounts {
  // a person at every facility of a group in several roles stays far below
  private static final int MAX_ROLES = 1000;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Account> find(UUID id) {
    return Optional.ofNullable(em.find(Account.class, id));
  }

  List<Account> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("select a from Account a where a.id in :ids", Account.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The account, held against every other change until the transaction ends. */
  Optional<Account> lock(UUID id) {
    return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Account> lockByName(SignInName name) {
    return em.createQuery("select a from Account a where a.signInName = :name", Account.class)
        .setParameter("name", name.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  boolean isNameTaken(SignInName name) {
    return !em.createQuery("select a.id from Account a where a.signInName = :name", UUID.class)
        .setParameter("name", name.value())
        .getResultList()
        .isEmpty();
  }

  /** The roles an account holds now, as far as it is active. */
  List<RoleAt> rolesOfActive(UUID accountId, Instant now) {
    return em.createQuery(
            """
            select new org.fauces.identity.domain.RoleAt(r.facilityId, r.role)
            from RoleAssignment r, Account a
            where a.id = :account and a.state = :active and r.accountId = a.id
              and r.validFrom <= :now and (r.validUntil is null or r.validUntil > :now)\
            """,
            RoleAt.class)
        .setParameter("account", accountId)
        .setParameter("active", AccountState.ACTIVE)
        .setParameter("now", now)
        .setMaxResults(MAX_ROLES)
        .getResultList();
  }

  /** The roles an active account holds now at the facility of its session, while that lives. */
  Set<String> rolesInSession(CallerPrincipal claimed, Instant now) {
    return new HashSet<>(
        em.createQuery(
                """
                select r.role from Session s, Account a, RoleAssignment r
                where s.id = :session and s.accountId = :account and s.facilityId = :facility
                  and s.endedAt is null and s.expiresAt > :now
                  and a.id = s.accountId and a.state = :active
                  and r.accountId = a.id and r.facilityId = s.facilityId
                  and r.validFrom <= :now and (r.validUntil is null or r.validUntil > :now)\
                """,
                String.class)
            .setParameter("session", claimed.sessionId())
            .setParameter("account", claimed.accountId())
            .setParameter("facility", claimed.facilityId())
            .setParameter("active", AccountState.ACTIVE)
            .setParameter("now", now)
            .setMaxResults(MAX_ROLES)
            .getResultList());
  }

  Optional<Invitation> lockInvitation(byte[] codeHash) {
    return em.createQuery("select i from Invitation i where i.codeHash = :hash", Invitation.class)
        .setParameter("hash", codeHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void add(Account account, List<RoleAssignment> roles) {
    em.persist(account);
    Conflicts.flush(em::flush, ProblemType.NAME_IN_USE); // before the roles, which refer to it
    roles.forEach(em::persist);
    em.flush();
  }

  void add(Invitation invitation) {
    em.persist(invitation);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
