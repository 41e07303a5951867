package org.fauces.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written since is seen wherever the server has put it meanwhile. */
class ServerLogTest {
  private static final String BEFORE = "[26/11/26 12:00:00:001 UTC] 00000001 a.B E before\n";
  private static final String PLANTED = "[26/11/26 12:00:00:002 UTC] 00000001 a.B E planted";

  @TempDir Path folder;
  private Path inUse;

  @BeforeEach
  void write() throws IOException {
    inUse = folder.resolve("messages.log");
    Files.writeString(folder.resolve("messages_26.11.25_01.00.00.0.log"), "older\n".repeat(999));
    Files.writeString(inUse, BEFORE);
  }

  @Test
  void onlyWhatCameSinceIsSeen() throws IOException {
    var log = new ServerLog(folder);
    assertThat(log.written()).isEmpty();
    Files.writeString(inUse, BEFORE + PLANTED + "\n");
    assertThat(log.alarms()).containsExactly(PLANTED);
  }

  @Test
  void whatCameBeforeTheLogWasTurnedOverIsSeen() throws IOException {
    var log = new ServerLog(folder);
    turnOver("messages_26.11.26_12.00.01.0.log", BEFORE + PLANTED + "\n");
    assertThat(log.alarms()).containsExactly(PLANTED);
  }

  @Test
  void whatCameAfterIsSeenAlsoWhenTheOldestLogIsGone() throws IOException {
    var log = new ServerLog(folder);
    turnOver("messages_26.11.26_12.00.01.0.log", BEFORE);
    Files.delete(folder.resolve("messages_26.11.25_01.00.00.0.log"));
    Files.writeString(inUse, PLANTED + "\n");
    assertThat(log.alarms()).containsExactly(PLANTED);
  }

  @Test
  void aLogThatIsGoneIsNotCalledEmpty() throws IOException {
    var log = new ServerLog(folder);
    Files.writeString(inUse, "");
    assertThatThrownBy(log::alarms).isInstanceOf(IllegalStateException.class);
  }

  private void turnOver(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Files.writeString(inUse, "");
  }
}
