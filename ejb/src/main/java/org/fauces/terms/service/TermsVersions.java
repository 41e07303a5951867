package org.fauces.terms.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.terms.domain.TermsKind;
import org.fauces.terms.domain.TermsVersion;

/** Rows of published versions, which are added and never changed. */
@ApplicationScoped
class TermsVersions {
  private static final int MAX_LISTED = 1_000;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<TermsVersion> find(UUID id) {
    return Optional.ofNullable(em.find(TermsVersion.class, id));
  }

  /** Every version, the newest of each kind first. */
  List<TermsVersion> all() {
    return em.createQuery(
            "select v from TermsVersion v order by v.kind desc, v.number desc", TermsVersion.class)
        .setMaxResults(MAX_LISTED)
        .getResultList();
  }

  /** One version of each kind: come into force, with none after it that has. */
  List<TermsVersion> inForce(Instant now) {
    return em.createQuery(
            """
            select v from TermsVersion v
            where v.inForceFrom <= :now and not exists (
              select n.id from TermsVersion n
              where n.kind = v.kind and n.number > v.number and n.inForceFrom <= :now)
            order by v.kind desc""",
            TermsVersion.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** What is in force and was not accepted by this account. */
  List<TermsVersion> due(UUID accountId, Instant now) {
    return em.createQuery(
            """
            select v from TermsVersion v
            where v.inForceFrom <= :now and not exists (
              select n.id from TermsVersion n
              where n.kind = v.kind and n.number > v.number and n.inForceFrom <= :now)
            and not exists (
              select a.id from TermsAcceptance a
              where a.termsId = v.id and a.accountId = :account)
            order by v.kind desc""",
            TermsVersion.class)
        .setParameter("now", now)
        .setParameter("account", accountId)
        .getResultList();
  }

  /**
   * The newest version of a kind, read while the first is held, so that the next number is given
   * once: whoever waited for the newest itself would go on with one that is newest no more.
   */
  TermsVersion lockNewest(TermsKind kind) {
    em.createQuery(
            "select v from TermsVersion v where v.kind = :kind and v.number = 1",
            TermsVersion.class)
        .setParameter("kind", kind)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
    return em.createQuery(
            "select v from TermsVersion v where v.kind = :kind order by v.number desc",
            TermsVersion.class)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getSingleResult();
  }

  void add(TermsVersion version) {
    em.persist(version);
    em.flush();
  }
}
