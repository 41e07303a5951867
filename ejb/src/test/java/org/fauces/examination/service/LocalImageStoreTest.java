package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NSG-2.1-07")
class LocalImageStoreTest {
  private static final byte[] SEALED = {1, 2, 3};

  @TempDir Path directory;
  private LocalImageStore store;
  private final ObjectKey key = new ObjectKey(UUID.randomUUID(), UUID.randomUUID());
  private final StagedPicture picture = StagedPicture.of(key, SEALED);

  @BeforeEach
  void open() {
    store = storeOf(UUID.randomUUID());
  }

  @Test
  void aStagedPictureCanBeReadBeforeAndAfterPublishing() {
    store.stage(picture, SEALED);
    assertThat(store.read(picture)).isEqualTo(SEALED);
    assertThat(store.staged()).containsExactly(picture);

    store.publish(picture);
    assertThat(store.read(picture)).isEqualTo(SEALED);
    assertThat(store.staged()).isEmpty();
  }

  @Test
  void publishingAgainChangesNothing() {
    store.stage(picture, SEALED);
    store.publish(picture);
    store.publish(picture);

    assertThat(store.read(picture)).isEqualTo(SEALED);
  }

  @Test
  void publishingWhatWasNeverStagedFails() {
    assertThatThrownBy(() -> store.publish(picture)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void discardingLeavesNoFile() throws IOException {
    store.stage(picture, SEALED);
    store.discard(picture);
    store.discard(picture);

    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> store.read(picture)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anotherNodesStagedPicturesAreNotListed() {
    storeOf(UUID.randomUUID()).stage(picture, SEALED);

    assertThat(store.staged()).isEmpty();
  }

  @Test
  void pathsAreMadeOfIdsAlone() throws IOException {
    store.stage(picture, SEALED);
    store.publish(picture);

    assertThat(files())
        .singleElement()
        .satisfies(
            file ->
                assertThat(directory.relativize(file).toString())
                    .matches("objects/[0-9a-f]{2}/[0-9a-f-]{36}/[0-9a-f-]{36}"));
  }

  @Test
  void twoAttemptsAtOnePhotoDoNotTouchEachOther() {
    byte[] other = {4, 5, 6};
    var second = StagedPicture.of(key, other);
    store.stage(picture, SEALED);
    store.stage(second, other);
    store.publish(picture);
    store.discard(second);

    assertThat(store.read(picture)).isEqualTo(SEALED);
    assertThat(store.staged()).isEmpty();
  }

  @Test
  void aFileThatIsNotOursIsLeftAlone() throws IOException {
    store.stage(picture, SEALED);
    var stray = files().get(0).resolveSibling("lost+found");
    Files.writeString(stray, "?");

    assertThat(store.staged()).containsExactly(picture);
    assertThat(stray).exists();
  }

  private LocalImageStore storeOf(UUID node) {
    var opened = new LocalImageStore();
    opened.directory = directory;
    opened.nodeId = node;
    opened.open();
    return opened;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
