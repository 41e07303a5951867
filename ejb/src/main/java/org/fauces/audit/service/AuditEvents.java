package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.audit.domain.AuditEventEntity;
import org.fauces.audit.service.AuditSubjects.Subject;

/** Rows of events and of the objects they name. There is no way to change or remove one. */
@ApplicationScoped
class AuditEvents {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  @PersistenceContext(unitName = "failures")
  EntityManager failures;

  /** Writes at once, so that what cannot be written stops the use case and not its commit. */
  void add(AuditEvent event, List<Subject> named) {
    write(em, event, named);
  }

  /** Writes through connections of its own, since the use case that failed still holds one. */
  void addApart(AuditEvent event, List<Subject> named) {
    write(failures, event, named);
  }

  private static void write(EntityManager em, AuditEvent event, List<Subject> named) {
    em.persist(event);
    em.flush(); // the objects refer to it
    int position = 0;
    for (Subject subject : named) {
      em.persist(new AuditEventEntity(event, ++position, subject.kind(), subject.id()));
    }
    em.flush();
  }

  /** What the account of this server may do, line by line as the database prints it. */
  List<String> grants() {
    List<?> lines = em.createNativeQuery("show grants for current_user").getResultList();
    return lines.stream().map(Object::toString).toList();
  }
}
