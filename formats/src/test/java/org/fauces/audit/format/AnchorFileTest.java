package org.fauces.audit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The anchor is only ever added to, and a write that was cut off harms nothing. */
@Tag("NSG-2.6-10")
class AnchorFileTest {
  @TempDir Path folder;
  private final List<Checkpoint> checkpoints =
      new Ward(5)
          .work(12).finished().anchor.stream()
              .map(line -> Checkpoint.parse(line).orElseThrow())
              .toList();

  @Test
  void whatIsAppendedIsThere() throws IOException {
    var anchor = new AnchorFile(folder.resolve("anchor.txt"));
    assertThat(anchor.last()).isEmpty();
    anchor.append(checkpoints.subList(0, 1));
    anchor.append(checkpoints.subList(1, 3));
    assertThat(anchor.last()).contains(checkpoints.get(2));
    assertThat(anchor.read().lines())
        .containsExactlyElementsOf(
            checkpoints.subList(0, 3).stream().map(Checkpoint::line).toList());
  }

  @Test
  void aLineThatWasCutOffIsWrittenAgain() throws IOException {
    var file = folder.resolve("anchor.txt");
    var anchor = new AnchorFile(file);
    anchor.append(checkpoints.subList(0, 2));
    Files.writeString(file, checkpoints.get(2).line().substring(0, 99), StandardOpenOption.APPEND);
    assertThat(anchor.last()).contains(checkpoints.get(1));
    assertThat(anchor.read().lines()).hasSize(2);

    anchor.append(checkpoints.subList(2, 3));

    assertThat(anchor.last()).contains(checkpoints.get(2));
    assertThat(anchor.read().lines()).hasSize(4);
  }

  @Test
  void aMissingAnchorIsUnreadableAndNotEmpty() {
    var anchor = new AnchorFile(folder.resolve("none.txt"));
    assertThatThrownBy(anchor::read).isInstanceOf(TrailUnreadable.class);
  }
}
