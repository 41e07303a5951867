package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.patient.domain.Consent;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.domain.PatientIdentifier;
import org.fauces.patient.domain.PatientSearchKey;
import org.fauces.patient.service.PatientIndex.Lookup;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Conflicts;

/** Rows of patients, their identifiers, search keys and consents. */
@ApplicationScoped
class Patients {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Patient> find(UUID id) {
    return Optional.ofNullable(em.find(Patient.class, id));
  }

  Optional<Patient> lock(UUID id) {
    return Optional.ofNullable(em.find(Patient.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<Patient> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("select p from Patient p where p.id in :ids", Patient.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The identifiers that hold now. */
  List<PatientIdentifier> identifiersOf(Collection<UUID> patientIds) {
    if (patientIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select i from PatientIdentifier i where i.patientId in :ids and i.validUntil is null
            order by i.system, i.id""",
            PatientIdentifier.class)
        .setParameter("ids", patientIds)
        .getResultList();
  }

  boolean isIdentifierTaken(UUID facilityId, String system, byte[] index, UUID byOtherThan) {
    return !em.createQuery(
            """
            select i.id from PatientIdentifier i where i.facilityId = :facility
              and i.system = :system and i.valueIndex = :index and i.patientId <> :patient
              and i.validUntil is null""",
            UUID.class)
        .setParameter("facility", facilityId)
        .setParameter("system", system)
        .setParameter("index", index)
        .setParameter("patient", byOtherThan)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Who holds a number at a facility now. */
  Optional<UUID> holder(UUID facilityId, String system, byte[] index) {
    return em.createQuery(
            """
            select i.patientId from PatientIdentifier i where i.facilityId = :facility
              and i.system = :system and i.valueIndex = :index and i.validUntil is null""",
            UUID.class)
        .setParameter("facility", facilityId)
        .setParameter("system", system)
        .setParameter("index", index)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Ids of the patients under any of the keys, at most {@code limit} a key: the latest ids. */
  Set<UUID> findIds(UUID facilityId, List<Lookup> lookups, int limit) {
    var ids = new LinkedHashSet<UUID>();
    for (Lookup lookup : lookups) {
      ids.addAll(
          em.createQuery(
                  """
                  select k.patientId from PatientSearchKey k where k.facilityId = :facility
                    and k.kind = :kind and k.keyIndex = :index
                  order by k.patientId desc""",
                  UUID.class)
              .setParameter("facility", facilityId)
              .setParameter("kind", lookup.kind())
              .setParameter("index", lookup.index())
              .setMaxResults(limit)
              .getResultList());
    }
    return ids;
  }

  void add(Patient patient, List<PatientIdentifier> identifiers, List<PatientSearchKey> keys) {
    em.persist(patient);
    em.flush(); // rows refer by id alone, so the provider does not know which goes first
    addFacts(identifiers, keys);
  }

  /** Adds identifiers to those that stay, and puts new search keys in place of the old. */
  void replaceFacts(
      UUID patientId, List<PatientIdentifier> added, List<PatientSearchKey> searchKeys) {
    em.flush(); // what ended makes room in the unique key first
    em.createQuery("delete from PatientSearchKey k where k.patientId = :id")
        .setParameter("id", patientId)
        .executeUpdate();
    addFacts(added, searchKeys);
  }

  private void addFacts(List<PatientIdentifier> identifiers, List<PatientSearchKey> keys) {
    identifiers.forEach(em::persist);
    Conflicts.flush(em::flush, ProblemType.IDENTIFIER_IN_USE);
    keys.forEach(em::persist);
    em.flush();
  }

  Optional<Consent> findConsent(UUID id) {
    return Optional.ofNullable(em.find(Consent.class, id));
  }

  void add(Consent consent) {
    em.persist(consent);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
