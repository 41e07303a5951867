package org.fauces.examination.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.UUID;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.domain.Photo.Sealed;
import org.fauces.examination.format.PhotoDecoder;
import org.fauces.examination.format.PhotoFormat;
import org.fauces.protection.format.ObjectId;
import org.fauces.protection.service.Keys;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Seals pictures into the image store and opens them again; each has a data key of its own, bound
 * to the photo's id.
 */
@ApplicationScoped
public class PhotoVault {
  private static final String FIELD = "picture";

  @Inject Keys keys;
  @Inject ImageStore store;
  @Inject PhotoRecovery recovery;

  /** A staged picture and what its row has to keep of it. */
  record Staged(StagedPicture picture, Sealed sealed) {}

  Staged stage(ObjectKey key, byte[] picture) {
    if (!store.hasSpace()) {
      throw new DomainException(ProblemType.STORAGE_FULL, null);
    }
    var dataKey = keys.create(keyId(key.photoId()));
    var sealed = dataKey.seal(FIELD, picture);
    var staged = StagedPicture.of(key, sealed);
    store.stage(staged, sealed);
    return new Staged(staged, new Sealed(dataKey.wrapped(), staged.digest()));
  }

  void publish(StagedPicture picture) {
    store.publish(picture);
  }

  /**
   * Where the outcome is not known or not ours, lets the row decide what becomes of the picture.
   */
  void settle(StagedPicture picture) {
    recovery.settle(picture);
  }

  /** Whether there is room for more photos. */
  public boolean hasSpace() {
    return store.hasSpace();
  }

  /** The heap that {@link #decode} needs at most. */
  public static long heapBytes(Photo photo, int maxEdge) {
    var facts = photo.facts();
    return openBytes(photo) + PhotoDecoder.heapBytes(facts.widthPx(), facts.heightPx(), maxEdge);
  }

  /** The heap that {@link #open} needs at most: the sealed object and the picture. */
  static long openBytes(Photo photo) {
    return 2L * photo.facts().sizeBytes();
  }

  /** The picture in clear. Fails when the stored object is not the one that was committed. */
  public byte[] open(Photo photo) {
    var picture = StagedPicture.of(photo);
    var sealed = store.read(picture);
    if (!picture.matches(sealed)) {
      throw new IllegalStateException("The stored object of " + photo + " was altered.");
    }
    return keys.open(photo.wrappedKey(), keyId(photo.id())).open(FIELD, sealed);
  }

  /** The picture upright in sRGB, its longer edge not much above {@code maxEdge} pixels. */
  public BufferedImage decode(Photo photo, int maxEdge) {
    var facts = photo.facts();
    var format = PhotoFormat.valueOf(facts.format().name());
    return PhotoDecoder.decode(open(photo), format, facts.orientation(), maxEdge);
  }

  private static ObjectId keyId(UUID photoId) {
    return new ObjectId("photo", photoId);
  }
}
