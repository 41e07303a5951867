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

  @BeforeEach
  void open() {
    store = storeOf(UUID.randomUUID());
  }

  @Test
  void aStagedPictureCanBeReadBeforeAndAfterPublishing() {
    store.stage(key, SEALED);
    assertThat(store.read(key)).isEqualTo(SEALED);
    assertThat(store.staged()).containsExactly(key);

    store.publish(key);
    assertThat(store.read(key)).isEqualTo(SEALED);
    assertThat(store.staged()).isEmpty();
  }

  @Test
  void publishingAgainChangesNothing() {
    store.stage(key, SEALED);
    store.publish(key);
    store.publish(key);

    assertThat(store.read(key)).isEqualTo(SEALED);
  }

  @Test
  void publishingWhatWasNeverStagedFails() {
    assertThatThrownBy(() -> store.publish(key)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void discardingLeavesNoFile() throws IOException {
    store.stage(key, SEALED);
    store.discard(key);
    store.discard(key);

    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> store.read(key)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anotherNodesStagedPicturesAreNotListed() {
    storeOf(UUID.randomUUID()).stage(key, SEALED);

    assertThat(store.staged()).isEmpty();
  }

  @Test
  void pathsAreMadeOfIdsAlone() throws IOException {
    store.stage(key, SEALED);
    store.publish(key);

    assertThat(files())
        .singleElement()
        .satisfies(
            file ->
                assertThat(directory.relativize(file).toString())
                    .matches("objects/[0-9a-f]{2}/[0-9a-f-]{36}/[0-9a-f-]{36}"));
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
