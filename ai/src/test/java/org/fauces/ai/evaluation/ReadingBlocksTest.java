package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.internal.PhotoReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingBlocksTest {
  @TempDir Path folder;
  private final List<Integer> read = new ArrayList<>();
  private int colour = 7;

  private final TestCohort cohort =
      new TestCohort() {
        @Override
        public String name() {
          return "test";
        }

        @Override
        public int patients() {
          return 3;
        }

        @Override
        public TestPatient patient(int index) {
          return new TestPatient(Map.of(), Map.of(), Map.of());
        }

        @Override
        public List<Supplier<BufferedImage>> photos(int index) {
          var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
          image.setRGB(0, 0, colour);
          return List.of(() -> image);
        }
      };

  private List<List<PhotoReading>> get(String modelDigest) {
    return new ReadingBlocks(Optional.of(folder), modelDigest, cohort).get(0, 3, this::read);
  }

  private List<PhotoReading> read(int index) {
    read.add(index);
    var evidence = new PhotoEvidence(new double[] {-.1 * index, -2}, new double[] {-1}, .3, .8);
    return List.of(
        new PhotoReading(new PhotoJudgement(PhotoQuality.OK, 80), Optional.of(evidence)),
        new PhotoReading(new PhotoJudgement(PhotoQuality.BLUR, 3), Optional.empty()));
  }

  private static String text(List<List<PhotoReading>> readings) {
    var text = new StringBuilder();
    for (var photos : readings) {
      for (var photo : photos) {
        text.append(photo.judgement());
        photo
            .evidence()
            .ifPresent(
                e -> text.append(e.typeLog()[0]).append(e.redness()).append(e.visibleWall()));
      }
    }
    return text.toString();
  }

  @Test
  void aFinishedBlockIsReadOnce() {
    var first = get("model");
    var again = get("model");
    assertThat(read).containsExactly(0, 1, 2);
    assertThat(text(again)).isEqualTo(text(first));
  }

  @Test
  void anotherModelOrAnotherRendererFindsNothing() {
    get("model");
    get("other model");
    colour = 8;
    get("model");
    assertThat(read).hasSize(9);
  }

  @Test
  void aDamagedBlockIsReadAnew() throws IOException {
    var first = get("model");
    try (var files = Files.list(folder)) {
      Path file = files.findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[20] ^= 1;
      Files.write(file, bytes);
    }
    assertThat(text(get("model"))).isEqualTo(text(first));
    assertThat(read).hasSize(6);
  }

  @Test
  void withoutAFolderNothingIsKept() {
    var blocks = new ReadingBlocks(Optional.empty(), "model", cohort);
    blocks.get(0, 3, this::read);
    blocks.get(0, 3, this::read);
    assertThat(read).hasSize(6);
    assertThat(folder).isEmptyDirectory();
  }
}
