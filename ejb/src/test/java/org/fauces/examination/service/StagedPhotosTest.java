package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StagedPhotosTest {
  private static final StagedPicture FIRST = picture();
  private static final StagedPicture SECOND = picture();

  private final List<StagedPicture> settled = new ArrayList<>();

  @Test
  void aPictureThatCannotBeSettledDoesNotHoldBackTheNext() {
    staged(List.of(FIRST, SECOND), FIRST).settleLeftovers();
    assertThat(settled).containsExactly(SECOND);
  }

  @Test
  void theTimerNeverFails() {
    assertThatCode(() -> staged(null, null).settleLeftovers()).doesNotThrowAnyException();
  }

  private static StagedPicture picture() {
    var key = new ObjectKey(UUID.randomUUID(), UUID.randomUUID());
    return StagedPicture.of(key, new byte[] {1});
  }

  private StagedPhotos staged(List<StagedPicture> keys, StagedPicture unsettled) {
    var photos = new StagedPhotos();
    photos.locks = new PhotoLocks();
    photos.store =
        new LocalImageStore() {
          @Override
          public List<StagedPicture> staged() {
            if (keys == null) {
              throw new IllegalStateException("the disk is away");
            }
            return keys;
          }
        };
    photos.recovery =
        new PhotoRecovery() {
          @Override
          public void settle(StagedPicture picture) {
            if (picture.equals(unsettled)) {
              throw new IllegalStateException("the database is away");
            }
            settled.add(picture);
          }
        };
    return photos;
  }
}
