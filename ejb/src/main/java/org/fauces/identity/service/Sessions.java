package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Session;

/** Rows of sessions. */
@ApplicationScoped
class Sessions {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Session> find(UUID id) {
    return Optional.ofNullable(em.find(Session.class, id));
  }

  void add(Session session) {
    em.persist(session);
    em.flush();
  }
}
