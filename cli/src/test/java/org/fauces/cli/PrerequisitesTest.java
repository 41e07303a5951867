package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {
  private static final Path ANYWHERE = Path.of("/srv/fauces");

  @Test
  void tooLittleDiskIsOneSentenceWithBothFigures() {
    assertThatThrownBy(() -> new Prerequisites(folder -> 100L << 20).requireDisk(ANYWHERE))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("100 MB")
        .hasMessageContaining("2048 MB");
  }

  @Test
  void enoughDiskIsSilent() {
    assertThatCode(() -> new Prerequisites(folder -> 2L << 30).requireDisk(ANYWHERE))
        .doesNotThrowAnyException();
  }

  @Test
  void anAddressThatIsNoneIsNotCalledATakenPort() {
    assertThatThrownBy(() -> new Prerequisites().requireFreePort("*", 0))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--listen");
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> new Prerequisites().requireFreePort("127.0.0.1", port))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("Port " + port);
    }
  }
}
