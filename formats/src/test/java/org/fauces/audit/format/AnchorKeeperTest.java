package org.fauces.audit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fauces.audit.format.AnchorKeeper.Complaint;
import org.fauces.audit.format.AnchorKeeper.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An anchor that is not what it was is told and never made again by itself. */
@Tag("NSG-2.6-10")
class AnchorKeeperTest {
  @TempDir Path folder;
  private final List<Checkpoint> checkpoints =
      new Ward(7)
          .work(12).finished().anchor.stream()
              .map(line -> Checkpoint.parse(line).orElseThrow())
              .toList();
  private final Remembered memory = new Remembered();
  private Path file;

  /** What was written, as a database keeps it. */
  private static final class Remembered implements AnchorKeeper.Memory {
    private OptionalLong counter = OptionalLong.empty();

    @Override
    public OptionalLong written() {
      return counter;
    }

    @Override
    public void write(long counter) {
      this.counter = OptionalLong.of(counter);
    }
  }

  @BeforeEach
  void name() {
    file = folder.resolve("volume/anchor.txt");
  }

  @Test
  void theFirstCheckpointMakesTheAnchor() throws IOException {
    mount();
    assertThat(keepUp(0)).isEmpty();
    assertThat(keepUp(1)).isEmpty();
    assertThat(keepUp(3)).isEmpty();
    assertThat(lines()).isEqualTo(3);
  }

  @Test
  void whatCouldNotBeWrittenFromTheBeginningIsWrittenLater() throws IOException {
    for (int signed = 1; signed <= 3; signed++) {
      int known = signed;
      assertThatThrownBy(() -> keepUp(known)).isInstanceOf(IOException.class);
    }
    mount();
    assertThat(keepUp(3)).isEmpty();
    assertThat(lines()).isEqualTo(3);
  }

  @Test
  void aLostAnchorIsToldAndNotMadeAgain() throws IOException {
    mount();
    keepUp(1);
    keepUp(2);
    Files.delete(file);
    assertLost(3);
    assertThat(file).doesNotExist();
  }

  @Test
  void anEmptiedAnchorIsToldAndStaysEmpty() throws IOException {
    mount();
    keepUp(1);
    Files.writeString(file, "");
    assertLost(1);
    assertThat(file).isEmptyFile();
  }

  @Test
  void aShorterAnchorIsToldAndStaysShort() throws IOException {
    mount();
    keepUp(1);
    keepUp(3);
    Files.writeString(file, checkpoints.get(0).line() + "\n");
    assertLost(3);
    assertThat(lines()).isEqualTo(1);
  }

  @Test
  void aTrailThatIsSignedMakesNoAnchorButGoesOnWithOneThatWasBegun() throws IOException {
    mount();
    assertLost(3);
    Files.writeString(file, checkpoints.get(1).line() + "\n");
    assertThat(keepUp(3)).isEmpty();
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void aDatabaseThatWasPutBackIsTold() throws IOException {
    mount();
    keepUp(1);
    keepUp(3);
    memory.write(2);
    assertThat(keepUp(2).orElseThrow().fault()).isEqualTo(Fault.ROLLED_BACK);
    assertThat(lines()).isEqualTo(3);
  }

  private void assertLost(int signed) throws IOException {
    assertThat(keepUp(signed)).map(Complaint::fault).contains(Fault.LOST);
  }

  private void mount() throws IOException {
    Files.createDirectory(file.getParent());
  }

  private int lines() {
    return new AnchorFile(file).read().lines().size();
  }

  /** A round, when this many checkpoints are signed. */
  private Optional<Complaint> keepUp(int signed) throws IOException {
    return new AnchorKeeper(new AnchorFile(file), memory)
        .keepUp(
            (counter, limit) ->
                checkpoints.subList(0, signed).stream()
                    .filter(checkpoint -> checkpoint.counter() >= counter)
                    .limit(limit)
                    .toList());
  }
}
