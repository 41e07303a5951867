package org.fauces.examination.service;

import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.device.service.CameraDirectory;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.domain.Photo.Sealed;
import org.fauces.examination.domain.PhotoFacts;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.IdInUse;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * The short transactions of receiving and showing photos; the slow work between them holds no lock.
 * Called by {@link PhotoService} alone.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, CAMERA})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PhotoRows {
  @Inject Examinations examinations;
  @Inject ExaminationAccess access;
  @Inject CameraDirectory cameras;
  @Inject ClientIds clientIds;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * The photo an earlier upload of the same bytes made, if there is one; refuses early what the
   * commit would refuse anyway.
   */
  public Optional<PhotoView> findEarlier(ReceivePhoto command) {
    var examination = ownExamination(command.examinationId(), false);
    audit.about(EntityKind.PHOTO, command.id());
    var earlier = examinations.findPhoto(command.id());
    if (earlier.isPresent()) {
      return Optional.of(shown(same(earlier.get(), command)));
    }
    if (!examination.state().takesInput()) {
      throw new DomainException(
          ProblemType.WRONG_STATE, "The examination is " + examination.state() + ".");
    }
    if (examination.photoCount() >= Examination.MAX_PHOTOS) {
      throw new DomainException(ProblemType.TOO_MANY_PHOTOS, null);
    }
    return Optional.empty();
  }

  /** A photo that the caller may see, detached. */
  @RolesAllowed({PHYSICIAN, NURSE})
  public Photo get(UUID examinationId, UUID photoId) {
    return access.photoInCare(examinationId, photoId);
  }

  /** Commits the row that makes a staged picture exist. */
  public Saved<PhotoView> commit(ReceivePhoto command, Sealed sealed, PhotoFacts facts) {
    var examination = ownExamination(command.examinationId(), true);
    if (!clientIds.claim(command.id())) {
      var earlier = examinations.findPhoto(command.id()).orElseThrow(IdInUse::new);
      return new Saved<>(shown(same(earlier, command)), false);
    }
    var now = clock.instant();
    int position = examination.takePhoto(now);
    var photo =
        new Photo(command.id(), examination.id(), position, sealed, facts)
            .receivedFrom(caller.accountId(), now);
    examinations.add(photo);
    trail.success(AuditAction.PHOTO_RECEIVE);
    return new Saved<>(PhotoView.of(photo), true);
  }

  /** A repeat receives nothing, but shows what an earlier upload made. */
  private PhotoView shown(Photo earlier) {
    trail.success(AuditAction.PHOTO_READ);
    return PhotoView.of(earlier);
  }

  private Examination ownExamination(UUID id, boolean forChange) {
    var examination = forChange ? access.change(id) : access.read(id);
    boolean clinician = caller.has(PHYSICIAN) || caller.has(NURSE);
    if (!clinician && !cameras.isCallersCamera(examination.cameraId())) {
      throw new NotFound(); // a camera knows only the examinations that were opened for it
    }
    return examination;
  }

  private static Photo same(Photo earlier, ReceivePhoto command) {
    boolean sameContent =
        earlier.examinationId().equals(command.examinationId())
            && Arrays.equals(earlier.facts().receivedSha256(), command.promisedSha256());
    if (!sameContent) {
      throw new IdInUse();
    }
    return earlier;
  }
}
