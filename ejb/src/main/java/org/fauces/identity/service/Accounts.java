package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.InvitationPurpose;
import org.fauces.identity.domain.PersonnelNumber;
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

  private static final Map<String, ProblemType> TAKEN =
      Map.of(
          "account_sign_in_name", ProblemType.NAME_IN_USE,
          "account_personnel_number", ProblemType.PERSON_IN_USE);

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

  /**
   * Those of the accounts that are there, each held. Whoever changes several holds them all by this
   * before anything is changed.
   */
  List<Account> lockAll(Collection<UUID> ids) {
    return new TreeSet<>(ids).stream().flatMap(id -> lock(id).stream()).toList();
  }

  Optional<Account> findByName(SignInName name) {
    return called(name).getResultStream().findFirst();
  }

  Optional<Account> lockByName(SignInName name) {
    return called(name).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<Account> called(SignInName name) {
    return em.createQuery("select a from Account a where a.signInName = :name", Account.class)
        .setParameter("name", name.value());
  }

  boolean isNameTaken(SignInName name) {
    return name.value().equals(BreakGlass.SIGN_IN_NAME) || isHeld(name);
  }

  private boolean isHeld(SignInName name) {
    return !em.createQuery("select a.id from Account a where a.signInName = :name", UUID.class)
        .setParameter("name", name.value())
        .getResultList()
        .isEmpty();
  }

  /** Whether an invitation to this account was used then or later. */
  boolean isTakenUpSince(UUID accountId, Instant then) {
    return !em.createQuery(
            """
            select i.id from Invitation i
            where i.accountId = :account and i.purpose = :activation and i.usedAt >= :then""",
            UUID.class)
        .setParameter("account", accountId)
        .setParameter("activation", InvitationPurpose.ACTIVATION)
        .setParameter("then", then)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The roles an account holds now, as far as it is active. */
  List<RoleAt> rolesOfActive(UUID accountId, Instant now) {
    return em.createQuery(
            """
            select new org.fauces.identity.domain.RoleAt(r.facilityId, r.role)
            from RoleAssignment r, Account a
            where a.id = :account and a.usability.state = :active and r.accountId = a.id
              and r.validFrom <= :now and (r.validUntil is null or r.validUntil > :now)\
            """,
            RoleAt.class)
        .setParameter("account", accountId)
        .setParameter("active", AccountState.ACTIVE)
        .setParameter("now", now)
        .setMaxResults(MAX_ROLES)
        .getResultList();
  }

  /** The roles an active account holds now at one facility. */
  Set<String> rolesOfActive(UUID accountId, UUID facilityId, Instant now) {
    return rolesOfActive(accountId, now).stream()
        .filter(held -> held.facilityId().equals(facilityId))
        .map(RoleAt::role)
        .collect(Collectors.toSet());
  }

  /** The roles given to an account, active or not. */
  List<RoleAt> rolesOf(UUID accountId) {
    return em.createQuery(
            """
            select new org.fauces.identity.domain.RoleAt(r.facilityId, r.role)
            from RoleAssignment r where r.accountId = :account""",
            RoleAt.class)
        .setParameter("account", accountId)
        .setMaxResults(MAX_ROLES)
        .getResultList();
  }

  /** Whether the session lives and may do nothing but make itself whole. */
  boolean isLimited(CallerPrincipal claimed, Instant now) {
    return !em.createQuery(
            """
            select s.id from Session s, Account a
            where s.id = :session and s.accountId = :account and s.facilityId = :facility
              and s.endedAt is null and s.expiresAt > :now and s.limitedTo is not null
              and a.id = s.accountId and a.usability.state = :active""",
            UUID.class)
        .setParameter("session", claimed.sessionId())
        .setParameter("account", claimed.accountId())
        .setParameter("facility", claimed.facilityId())
        .setParameter("active", AccountState.ACTIVE)
        .setParameter("now", now)
        .getResultList()
        .isEmpty();
  }

  /** The roles an active account holds now at the facility of its session, while that lives. */
  Set<String> rolesInSession(CallerPrincipal claimed, Instant now) {
    return new HashSet<>(
        em.createQuery(
                """
                select r.role from Session s, Account a, RoleAssignment r
                where s.id = :session and s.accountId = :account and s.facilityId = :facility
                  and s.endedAt is null and s.expiresAt > :now and s.limitedTo is null
                  and a.id = s.accountId and a.usability.state = :active
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

  boolean isPersonTaken(PersonnelNumber number) {
    return !em.createQuery(
            "select a.id from Account a where a.personnelNumber = :number", UUID.class)
        .setParameter("number", number.value())
        .getResultList()
        .isEmpty();
  }

  /** Whether somebody was shown a code by which the account may have been taken up. */
  boolean isCodeKnownTo(UUID accountId, UUID readerId) {
    return em.createQuery(
            "select i from Invitation i where i.accountId = :account and i.usedAt is not null",
            Invitation.class)
        .setParameter("account", accountId)
        .getResultStream()
        .anyMatch(invitation -> invitation.wasKnownTo(readerId));
  }

  /** Ends every invitation of an account. */
  void burnInvitations(UUID accountId, Instant now) {
    em.createQuery(
            "select i from Invitation i where i.accountId = :account and i.usedAt is null",
            Invitation.class)
        .setParameter("account", accountId)
        .getResultStream()
        .filter(invitation -> invitation.isOpen(now))
        .forEach(invitation -> invitation.use(now));
  }

  Optional<Invitation> findInvitation(byte[] codeHash) {
    return em.createQuery("select i from Invitation i where i.codeHash = :hash", Invitation.class)
        .setParameter("hash", codeHash)
        .getResultStream()
        .findFirst();
  }

  /** The invitation, held until the transaction ends: after its account. */
  Optional<Invitation> lockInvitation(byte[] codeHash) {
    return em.createQuery("select i from Invitation i where i.codeHash = :hash", Invitation.class)
        .setParameter("hash", codeHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void add(Account account, List<RoleAssignment> roles) {
    em.persist(account);
    Conflicts.flush(em::flush, TAKEN); // before the roles, which refer to it
    roles.forEach(em::persist);
    em.flush();
  }

  void add(Invitation invitation) {
    em.persist(invitation);
    em.flush();
  }

  void flush() {
    Conflicts.flush(em::flush, TAKEN);
  }
}
