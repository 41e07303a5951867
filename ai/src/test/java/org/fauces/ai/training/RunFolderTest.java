package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path folder;

  private RunFolder open() {
    return RunFolder.open(folder, "identity", false);
  }

  @Test
  void aRunThatGoesOnKnowsThatPatientsWereLeftOut() {
    try (var run = open()) {
      assertThat(run.photosDone()).isFalse();
      assertThat(run.photosShortened()).isFalse();
      run.markPhotosDone(true);
    }
    try (var again = open()) {
      assertThat(again.photosDone()).isTrue();
      assertThat(again.photosShortened()).isTrue();
      again.empty();
      assertThat(again.photosDone()).isFalse();
    }
  }

  @Test
  void anEmptyMarkMeansThatAllWereTaken() throws IOException {
    try (var run = open()) {
      run.markPhotosDone(false);
    }
    assertThat(folder.resolve("photos.done")).isEmptyFile();
    Files.write(folder.resolve("photos.done"), new byte[0]);
    try (var again = open()) {
      assertThat(again.photosDone()).isTrue();
      assertThat(again.photosShortened()).isFalse();
    }
  }
}
