package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.domain.Photo.Sealed;
import org.fauces.examination.domain.PhotoFacts;
import org.fauces.examination.domain.PhotoFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoRecoveryTest {
  private static final byte[] WINNER = {1, 2, 3};
  private static final byte[] LOSER = {4, 5, 6};

  @TempDir Path directory;
  private final ObjectKey key = new ObjectKey(UUID.randomUUID(), UUID.randomUUID());
  private final StagedPicture winner = StagedPicture.of(key, WINNER);
  private final StagedPicture loser = StagedPicture.of(key, LOSER);

  /** Two nodes took the same photo id at once; the row speaks of one picture. */
  @Test
  void anAttemptThatLostNeverTakesThePlaceOfThePictureThatWasCommitted() {
    var here = node();
    var there = node();
    here.stage(winner, WINNER);
    there.stage(loser, LOSER);
    recovery(here, row()).settle(winner);

    recovery(there, row()).settle(loser);

    assertThat(here.read(winner)).isEqualTo(WINNER);
    assertThat(there.staged()).isEmpty();
  }

  @Test
  void aPictureWithoutARowIsDiscarded() {
    var store = node();
    store.stage(winner, WINNER);

    recovery(store, Optional.empty()).settle(winner);

    assertThat(store.staged()).isEmpty();
  }

  private Optional<Photo> row() {
    var facts =
        PhotoFacts.of(PhotoFormat.JPEG, 10, 10, 1)
            .stored(3, new byte[32], new byte[32])
            .judged("OK", 80);
    var sealed = new Sealed(new byte[] {9}, winner.digest());
    return Optional.of(new Photo(key.photoId(), key.examinationId(), 1, sealed, facts));
  }

  private static PhotoRecovery recovery(ImageStore store, Optional<Photo> row) {
    var recovery = new PhotoRecovery();
    recovery.store = store;
    recovery.examinations =
        new Examinations() {
          @Override
          Optional<Photo> awaitPhoto(UUID id) {
            return row;
          }
        };
    return recovery;
  }

  private LocalImageStore node() {
    var store = new LocalImageStore();
    store.directory = directory;
    store.nodeId = UUID.randomUUID();
    store.open();
    return store;
  }
}
