package org.fauces.examination.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.FormRevision;
import org.fauces.examination.domain.Photo;

/** Rows of examinations, photos and form revisions. */
@ApplicationScoped
class Examinations {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Examination> find(UUID id) {
    return Optional.ofNullable(em.find(Examination.class, id));
  }

  /** The examination, held against every other change until the transaction ends. */
  Optional<Examination> lock(UUID id) {
    return Optional.ofNullable(em.find(Examination.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Examination examination) {
    em.persist(examination);
    em.flush();
  }

  Optional<Photo> findPhoto(UUID id) {
    return Optional.ofNullable(em.find(Photo.class, id));
  }

  /** The photo, once every transaction that may still write it has ended. */
  Optional<Photo> awaitPhoto(UUID id) {
    return Optional.ofNullable(em.find(Photo.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<Photo> photosOf(UUID examinationId) {
    return em.createQuery(
            "select p from Photo p where p.examinationId = :id order by p.position", Photo.class)
        .setParameter("id", examinationId)
        .setMaxResults(Examination.MAX_PHOTOS)
        .getResultList();
  }

  void add(Photo photo) {
    em.persist(photo);
    em.flush();
  }

  Optional<FormRevision> findForm(UUID id) {
    return Optional.ofNullable(em.find(FormRevision.class, id));
  }

  Optional<FormRevision> latestForm(UUID examinationId, FormKind form) {
    return em.createQuery(
            """
            select f from FormRevision f where f.examinationId = :id and f.form = :form
            order by f.revision desc""",
            FormRevision.class)
        .setParameter("id", examinationId)
        .setParameter("form", form)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** All interviews of an examination. */
  List<FormRevision> interviewsOf(UUID examinationId) {
    return em.createQuery(
            "select f from FormRevision f where f.examinationId = :id and f.form = :form",
            FormRevision.class)
        .setParameter("id", examinationId)
        .setParameter("form", FormKind.INTERVIEW)
        .getResultList();
  }

  /** The newest interview of each of the examinations. */
  List<FormRevision> latestInterviews(Collection<UUID> examinationIds) {
    if (examinationIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select f from FormRevision f, Examination e where e.id in :ids
              and f.examinationId = e.id and f.form = :form
              and f.revision = e.interviewRevision""",
            FormRevision.class)
        .setParameter("ids", examinationIds)
        .setParameter("form", FormKind.INTERVIEW)
        .getResultList();
  }

  void add(FormRevision revision) {
    em.persist(revision);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
