package org.fauces.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.device.domain.Camera;

/** Rows of cameras. */
@ApplicationScoped
class Cameras {
  // more than any hospital has; a list longer than that would help nobody to choose
  private static final int MAX_LISTED = 200;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Camera> find(UUID id) {
    return Optional.ofNullable(em.find(Camera.class, id));
  }

  List<Camera> at(UUID facilityId) {
    return em.createQuery(
            "select c from Camera c where c.facilityId = :facility order by c.name, c.id",
            Camera.class)
        .setParameter("facility", facilityId)
        .setMaxResults(MAX_LISTED)
        .getResultList();
  }

  void add(Camera camera) {
    em.persist(camera);
    em.flush();
  }
}
