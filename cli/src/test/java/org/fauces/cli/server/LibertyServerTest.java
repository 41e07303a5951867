package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fauces.cli.home.Home;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibertyServerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"JVM_ARGS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void whatAShellHoldsForEveryJavaDoesNotReachTheServer(String variable) {
    Home home = Home.open(folder.resolve("home"));
    assertThat(new LibertyServer(new Installation(folder), home).environment())
        .containsEntry(variable, "");
  }
}
