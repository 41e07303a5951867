package org.fauces.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir Path parent;

  @Test
  void oneSupervisorPerHome() {
    Home home = Home.open(parent.resolve("home"));
    try (HomeLock held = HomeLock.take(home)) {
      assertThat(HomeLock.record(home).find()).contains(ProcessHandle.current());
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("already running");
    }
    HomeLock.take(home).close();
    assertThat(HomeLock.record(home).find()).isEmpty();
  }
}
