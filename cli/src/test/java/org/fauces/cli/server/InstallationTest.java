package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.cli.CommandFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path root;
  private Path application;

  @BeforeEach
  void unpack() throws IOException {
    var versions = Files.createDirectories(root.resolve("wlp/lib/versions"));
    Files.writeString(versions.resolve("openliberty.properties"), "productVersion=1\n");
    application = Files.createDirectories(root.resolve("server/apps")).resolve("fauces.ear");
    Files.writeString(application, "version one");
  }

  @Test
  void anApplicationOfTheSameSizeAndTimeIsStillAnotherOne() throws IOException {
    var before = new Installation(root).runtimeIdentity();
    var time = Files.getLastModifiedTime(application);
    Files.writeString(application, "version two");
    Files.setLastModifiedTime(application, time);
    assertThat(new Installation(root).runtimeIdentity()).isNotEqualTo(before);
  }

  @Test
  void theSameInstallationKeepsItsIdentity() {
    assertThat(new Installation(root).runtimeIdentity())
        .isEqualTo(new Installation(root).runtimeIdentity());
  }

  @Test
  void anInstallationWithoutItsApplicationIsNotWhole() throws IOException {
    Files.delete(application);
    assertThatThrownBy(() -> new Installation(root).runtimeIdentity())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("unpack it again");
  }
}
