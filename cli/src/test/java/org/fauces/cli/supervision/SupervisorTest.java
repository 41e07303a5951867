package org.fauces.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.Console;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.Installation;
import org.fauces.cli.server.KeyStores;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.server.ServerClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a program that stands for the server and never answers. */
class SupervisorTest {
  @TempDir Path folder;
  private Home home;
  private LibertyServer server;
  private Supervisor supervisor;

  @BeforeEach
  void prepare() throws IOException {
    Path install = folder.resolve("install");
    Path versions = Files.createDirectories(install.resolve("wlp/lib/versions"));
    Files.writeString(versions.resolve("openliberty.properties"), "productVersion=1\n");
    Files.writeString(
        Files.createDirectories(install.resolve("server/apps")).resolve("fauces.ear"), "archive");
    home = Home.open(folder.resolve("home"));
    new KeyStores(home).ensure("localhost");
    server = new LibertyServer(new Installation(install), home);
    var console = new Console(new PrintStream(new ByteArrayOutputStream()));
    supervisor = new Supervisor(Optional.empty(), server, console);
  }

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void aServerThatGaveItsApplicationUpIsNotWaitedFor() throws IOException {
    program("echo '[ERROR   ] CWWKZ0002E: An exception occurred'; exec sleep 600");
    supervisor.startServer();
    assertThatThrownBy(() -> supervisor.awaitAnswer(client()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("could not start the application")
        .hasMessageContaining(server.consoleLog().toString());
  }

  @Test
  void whatAnEarlierRunWroteIsNotHeldAgainstThisOne() throws IOException {
    Files.writeString(server.consoleLog(), "CWWKZ0002E: An exception occurred\n");
    program("echo 'CWWKZ0022W: has not started within 30 seconds'");
    supervisor.startServer();
    assertThatThrownBy(() -> supervisor.awaitAnswer(client()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("The server did not start");
    assertThat(server.applicationFailed()).isFalse();
  }

  private void program(String script) throws IOException {
    Path file = folder.resolve("install/wlp/bin/server");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private ServerClient client() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return new ServerClient(home, "https://127.0.0.1:" + closed.getLocalPort());
    }
  }
}
