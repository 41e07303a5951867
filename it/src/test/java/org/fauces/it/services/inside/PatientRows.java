package org.fauces.it.services.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fauces.patient.domain.Patient;

/** Patients as the product's persistence unit sees them. */
@ApplicationScoped
public class PatientRows {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Reads a row, lets something happen, and writes the row. */
  @Transactional
  void amend(UUID id, Runnable meanwhile) {
    var patient = find(id);
    meanwhile.run();
    patient.amend(patient.person(), patient.sex(), Instant.now());
    em.flush();
  }

  Patient find(UUID id) {
    return em.find(Patient.class, id);
  }
}
