package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.diagnosis.domain.ConfirmatoryTest;
import org.fauces.diagnosis.domain.Decision;
import org.fauces.diagnosis.domain.Judgement;

/** Rows of decisions, judgements and confirmatory tests. */
@ApplicationScoped
class Decisions {
  private static final int MAX_ROWS = 200;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Decision> find(UUID id) {
    return Optional.ofNullable(em.find(Decision.class, id));
  }

  /** The decision and its amendments in order. */
  List<Decision> decisionsOf(UUID examinationId) {
    return em.createQuery(
            "select d from Decision d where d.examinationId = :id order by d.sequence",
            Decision.class)
        .setParameter("id", examinationId)
        .setMaxResults(MAX_ROWS)
        .getResultList();
  }

  /** The number of the next decision or amendment, counted from 1. */
  int nextSequence(UUID examinationId) {
    return 1
        + em.createQuery(
                "select coalesce(max(d.sequence), 0) from Decision d where d.examinationId = :id",
                Integer.class)
            .setParameter("id", examinationId)
            .getSingleResult();
  }

  List<Judgement> judgementsOf(Collection<UUID> decisionIds) {
    if (decisionIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select j from Judgement j where j.decisionId in :ids order by j.disease.code desc",
            Judgement.class)
        .setParameter("ids", decisionIds)
        .getResultList();
  }

  Optional<ConfirmatoryTest> findTest(UUID id) {
    return Optional.ofNullable(em.find(ConfirmatoryTest.class, id));
  }

  List<ConfirmatoryTest> testsOf(UUID examinationId) {
    return em.createQuery(
            """
            select t from ConfirmatoryTest t where t.examinationId = :id
            order by t.sampledAt, t.id""",
            ConfirmatoryTest.class)
        .setParameter("id", examinationId)
        .setMaxResults(MAX_ROWS)
        .getResultList();
  }

  void add(Object row) {
    em.persist(row);
  }

  void flush() {
    em.flush();
  }
}
