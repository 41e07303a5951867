package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RuledRole;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Conflicts;

/** Rows of external identities, and of the roles that their groups gave. */
@ApplicationScoped
class ExternalIdentities {
  private static final int MAX_ROLES = 1000; // as many as rules may give
  private static final int MAX_LINKS = 100; // one for each identity system of the hospital

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<ExternalIdentity> find(ExternalSubject whom) {
    return em.createQuery(
            """
            select i from ExternalIdentity i
            where i.issuer = :issuer and i.subject = :subject\
            """,
            ExternalIdentity.class)
        .setParameter("issuer", whom.issuer())
        .setParameter("subject", whom.subject())
        .getResultStream()
        .findFirst();
  }

  /** Whom a system means by the account. */
  Optional<ExternalIdentity> find(UUID accountId, String issuer) {
    return em.createQuery(
            """
            select i from ExternalIdentity i
            where i.accountId = :account and i.issuer = :issuer""",
            ExternalIdentity.class)
        .setParameter("account", accountId)
        .setParameter("issuer", issuer)
        .getResultStream()
        .findFirst();
  }

  /** Of an account, oldest first. */
  List<ExternalIdentity> all(UUID accountId) {
    return em.createQuery(
            """
            select i from ExternalIdentity i where i.accountId = :account
            order by i.linkedAt, i.id""",
            ExternalIdentity.class)
        .setParameter("account", accountId)
        .setMaxResults(MAX_LINKS)
        .getResultList();
  }

  void remove(ExternalIdentity identity) {
    em.remove(identity);
  }

  /** Of two first sign-ins at once, one is to try again. */
  void add(ExternalIdentity identity) {
    em.persist(identity);
    Conflicts.flush(em::flush, ProblemType.SIGN_ON_REFUSED);
  }

  /** What the rules gave and nobody has ended. */
  List<RoleAssignment> ruledRoles(ExternalIdentity identity, Instant now) {
    return ruled(identity).stream().filter(role -> !role.isOver(now)).toList();
  }

  /** What the rules gave and somebody here, or a review that nobody answered, has ended since. */
  List<RoleAssignment> endedHere(ExternalIdentity identity, Instant now) {
    return ruled(identity).stream().filter(role -> role.isOver(now)).toList();
  }

  // no more than the roles that its groups name by now: what they stopped naming is forgotten
  private List<RoleAssignment> ruled(ExternalIdentity identity) {
    return em.createQuery(
            """
            select a from RoleAssignment a, RuledRole r
            where r.identityId = :identity and a.id = r.id\
            """,
            RoleAssignment.class)
        .setParameter("identity", identity.id())
        .setMaxResults(MAX_ROLES)
        .getResultList();
  }

  /** Marks a role, whose row is there, as given by the identity's groups. */
  void mark(RoleAssignment assignment, ExternalIdentity identity) {
    em.persist(new RuledRole(assignment.id(), identity.id()));
  }

  /** Forgets that the rules gave it. */
  void unmark(RoleAssignment assignment) {
    em.remove(em.getReference(RuledRole.class, assignment.id()));
  }

  void flush() {
    em.flush();
  }
}
