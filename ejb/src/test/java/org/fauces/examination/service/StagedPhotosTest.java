package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StagedPhotosTest {
  private static final ObjectKey FIRST = new ObjectKey(UUID.randomUUID(), UUID.randomUUID());
  private static final ObjectKey SECOND = new ObjectKey(UUID.randomUUID(), UUID.randomUUID());

  private final List<ObjectKey> settled = new ArrayList<>();

  @Test
  void aPictureThatCannotBeSettledDoesNotHoldBackTheNext() {
    staged(List.of(FIRST, SECOND), FIRST).settleLeftovers();
    assertThat(settled).containsExactly(SECOND);
  }

  @Test
  void theTimerNeverFails() {
    assertThatCode(() -> staged(null, null).settleLeftovers()).doesNotThrowAnyException();
  }

  private StagedPhotos staged(List<ObjectKey> keys, ObjectKey unsettled) {
    var photos = new StagedPhotos();
    photos.locks = new PhotoLocks();
    photos.store =
        new LocalImageStore() {
          @Override
          public List<ObjectKey> staged() {
            if (keys == null) {
              throw new IllegalStateException("the disk is away");
            }
            return keys;
          }
        };
    photos.recovery =
        new PhotoRecovery() {
          @Override
          public void settle(ObjectKey key) {
            if (key.equals(unsettled)) {
              throw new IllegalStateException("the database is away");
            }
            settled.add(key);
          }
        };
    return photos;
  }
}
