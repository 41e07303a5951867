package org.fauces.modelregistry.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.modelregistry.domain.ModelChoice;
import org.fauces.modelregistry.domain.ModelVersion;

/** Rows of model versions, and the one that says which of them judge. */
@ApplicationScoped
class ModelVersions {
  private static final int MOST_LISTED = 500;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<ModelVersion> find(UUID id) {
    return Optional.ofNullable(em.find(ModelVersion.class, id));
  }

  Optional<ModelVersion> findByDigest(byte[] digest) {
    return em.createQuery(
            "select m from ModelVersion m where m.digest = :digest", ModelVersion.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  /** The newest first. */
  List<ModelVersion> newest() {
    return em.createQuery(
            "select m from ModelVersion m order by m.importedAt desc, m.id desc",
            ModelVersion.class)
        .setMaxResults(MOST_LISTED)
        .getResultList();
  }

  ModelChoice choice() {
    return em.find(ModelChoice.class, ModelChoice.ID);
  }

  /** The choice, held against every other change of a stage until the transaction ends. */
  ModelChoice lockChoice() {
    return em.find(ModelChoice.class, ModelChoice.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(ModelVersion model) {
    em.persist(model);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
