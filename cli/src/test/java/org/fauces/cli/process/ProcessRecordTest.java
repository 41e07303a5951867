package org.fauces.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
  @TempDir Path folder;
  private Path file;
  private ProcessRecord record;
  private Child sleeper;

  @BeforeEach
  void startAProcess() {
    file = folder.resolve("x.pid");
    record = new ProcessRecord(file);
    sleeper = Child.start(List.of("sleep", "600"), Map.of(), folder.resolve("out"));
  }

  @AfterEach
  void endIt() {
    sleeper.stop(Duration.ofSeconds(10));
  }

  @Test
  void aLivingProcessIsFoundAgain() {
    record.write(sleeper.handle());
    assertThat(record.find()).map(ProcessHandle::pid).contains(sleeper.handle().pid());
  }

  @Test
  void aDeadProcessIsNotFound() {
    record.write(sleeper.handle());
    sleeper.stop(Duration.ofSeconds(10));
    assertThat(record.find()).isEmpty();
  }

  @Test
  void anotherProcessWithTheSameIdIsNotTakenForIt() throws IOException {
    record.write(sleeper.handle());
    String[] fields = Files.readString(file).strip().split(" ");
    Files.writeString(file, fields[0] + " " + (Long.parseLong(fields[1]) + 1) + " " + fields[2]);
    assertThat(record.find()).isEmpty();
  }

  @Test
  void aProcessOfAnEarlierBootIsNotTakenForIt() throws IOException {
    record.write(sleeper.handle());
    String[] fields = Files.readString(file).strip().split(" ");
    Files.writeString(file, fields[0] + " " + fields[1] + " 00000000-0000-0000-0000-000000000000");
    assertThat(record.find()).isEmpty();
  }

  @Test
  void aHalfWrittenFileIsNoProcess() throws IOException {
    Files.writeString(file, "12");
    assertThat(record.find()).isEmpty();
  }

  @Test
  void aChildStandsApartFromTheTerminalsProcessGroup() throws IOException {
    // Until then it is still on its way there: started, but not yet the program it becomes.
    while (!command(sleeper).endsWith("sleep")) {
      Thread.onSpinWait();
    }
    assertThat(session(sleeper.handle().pid()))
        .isNotEqualTo(session(ProcessHandle.current().pid()));
  }

  @Test
  void aChildThatIgnoresTheRequestIsEndedByForce() {
    Child stubborn =
        Child.start(
            List.of("sh", "-c", "trap '' TERM; echo up > " + folder.resolve("up") + "; sleep 600"),
            Map.of(),
            folder.resolve("out"));
    while (!Files.exists(folder.resolve("up"))) {
      Thread.onSpinWait();
    }
    stubborn.stop(Duration.ofMillis(200));
    assertThat(stubborn.isAlive()).isFalse();
  }

  private static String command(Child child) {
    return child.handle().info().command().orElse("");
  }

  private static String session(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
  }
}
