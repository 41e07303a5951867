package org.fauces.examination.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.FormRevision;
import org.fauces.examination.domain.Photo;
import org.fauces.identity.service.Caller;
import org.fauces.patient.service.Care;
import org.fauces.shared.domain.NotFound;

/**
 * The way to an examination for every service: it must be of the caller's facility, and it is named
 * in the audit record together with its patient. Foreign and unknown are both not found, and named
 * by the id that was asked for.
 */
@ApplicationScoped
public class ExaminationAccess {
  @Inject Examinations examinations;
  @Inject Caller caller;
  @Inject Care care;
  @Inject AuditSubjects audit;

  /** The examination of the caller's facility, for reading. */
  public Examination read(UUID id) {
    return own(id, examinations::find);
  }

  /** The examination, to be shown and nothing else; also where an emergency was stated. */
  public Examination readInCare(UUID id) {
    audit.about(EntityKind.EXAMINATION, id);
    var examination = examinations.find(id).orElseThrow(NotFound::new);
    care.requireReadable(examination.patientId(), examination.facilityId());
    audit.about(EntityKind.PATIENT, examination.patientId());
    return examination;
  }

  /** The examination, held until the transaction ends, for changing. */
  public Examination change(UUID id) {
    return own(id, examinations::lock);
  }

  /** A photo of an examination, to be shown and nothing else. */
  public Photo photoInCare(UUID examinationId, UUID photoId) {
    var examination = readInCare(examinationId);
    audit.about(EntityKind.PHOTO, photoId);
    return examinations
        .findPhoto(photoId)
        .filter(photo -> photo.examinationId().equals(examination.id()))
        .orElseThrow(NotFound::new);
  }

  /** The photos of an examination that was obtained here. */
  public List<Photo> photosOf(Examination examination) {
    return examinations.photosOf(examination.id());
  }

  /** The newest revision of a form of an examination that was obtained here. */
  public Optional<FormRevision> latestForm(Examination examination, FormKind form) {
    return examinations.latestForm(examination.id(), form);
  }

  /** All interviews of an examination that was obtained here. */
  public List<FormRevision> interviewsOf(Examination examination) {
    return examinations.interviewsOf(examination.id());
  }

  /** The newest interviews of examinations that the caller may list. */
  public List<FormRevision> latestInterviews(Collection<UUID> examinationIds) {
    return examinations.latestInterviews(examinationIds);
  }

  private Examination own(UUID id, Function<UUID, Optional<Examination>> store) {
    audit.about(EntityKind.EXAMINATION, id); // also one that is refused: somebody asked for it
    var examination = store.apply(id).orElseThrow(NotFound::new);
    caller.requireAt(examination.facilityId());
    audit.about(EntityKind.PATIENT, examination.patientId());
    return examination;
  }
}
