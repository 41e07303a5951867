package org.fauces.examination.service;

import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.domain.PhotoFacts;
import org.fauces.examination.domain.PhotoFormat;
import org.fauces.examination.format.ContentDigest;
import org.fauces.examination.format.PhotoThumbnail;
import org.fauces.examination.service.PhotoIngest.Ingested;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Saved;

/**
 * Receives and shows photos. A photo is acknowledged only when it is decoded, rebuilt, sealed, on
 * the disk and committed, in this order, so that what was acknowledged survives a kill at any
 * moment and what was not leaves nothing.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class PhotoService {
  private static final int THUMBNAIL_EDGE_PX = 320;

  @Inject PhotoRows rows;
  @Inject PhotoIngest ingest;
  @Inject PhotoVault vault;
  @Inject PhotoLocks locks;
  @Inject PhotoMetrics metrics;
  @Inject PictureMemory memory;

  @RolesAllowed({PHYSICIAN, NURSE, CAMERA})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @Audited(AuditAction.PHOTO_RECEIVE)
  public Saved<PhotoView> receive(ReceivePhoto command) {
    // one upload of an id at a time on this node; between nodes the claimed id decides
    try (var held = locks.hold(command.id())) {
      verify(command);
      var earlier = rows.findEarlier(command);
      if (earlier.isPresent()) {
        return new Saved<>(earlier.get(), false);
      }
      return metrics.received(store(command));
    } catch (DomainException e) {
      throw metrics.refused(e);
    }
  }

  /** The stored container, not turned: {@link PhotoView#orientation} says how. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // no connection waits for the disk
  @Audited(AuditAction.PHOTO_READ)
  public PhotoContent picture(UUID examinationId, UUID photoId) {
    var photo = rows.get(examinationId, photoId);
    var mediaType = "image/" + photo.facts().format().name().toLowerCase(Locale.ROOT);
    var bytes = memory.decoding(PhotoVault.openBytes(photo), () -> vault.open(photo));
    return new PhotoContent(photo.id(), mediaType, bytes);
  }

  /** A small upright JPEG, its longer edge 320 px. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @Audited(AuditAction.PHOTO_READ)
  public PhotoContent thumbnail(UUID examinationId, UUID photoId) {
    var photo = rows.get(examinationId, photoId);
    var needed = PhotoVault.heapBytes(photo, THUMBNAIL_EDGE_PX);
    return new PhotoContent(
        photo.id(), "image/jpeg", memory.decoding(needed, () -> thumbnail(photo)));
  }

  private byte[] thumbnail(Photo photo) {
    return PhotoThumbnail.jpeg(vault.decode(photo, THUMBNAIL_EDGE_PX), THUMBNAIL_EDGE_PX);
  }

  private static void verify(ReceivePhoto command) {
    if (!ContentDigest.of(command.bytes()).matches(command.promisedSha256())) {
      throw new DomainException(ProblemType.DIGEST_MISMATCH, null);
    }
  }

  private Saved<PhotoView> store(ReceivePhoto command) {
    var ingested = ingest.ingest(command.bytes());
    var photo = ingested.photo();
    var key = new ObjectKey(command.examinationId(), command.id());
    var staged = vault.stage(key, photo.bytes());
    try {
      var saved = rows.commit(command, staged.sealed(), facts(ingested));
      if (saved.created()) {
        vault.publish(staged.picture());
      } else {
        vault.settle(staged.picture());
      }
      return saved;
    } catch (RuntimeException e) {
      vault.settle(staged.picture());
      throw e;
    }
  }

  private static PhotoFacts facts(Ingested ingested) {
    var photo = ingested.photo();
    return PhotoFacts.of(
            PhotoFormat.valueOf(photo.format().name()),
            photo.width(),
            photo.height(),
            photo.orientation())
        .stored(photo.bytes().length, photo.receivedSha256(), photo.storedSha256())
        .judged(ingested.quality(), ingested.qualityScore())
        .measured(ingested.measurements());
  }
}
