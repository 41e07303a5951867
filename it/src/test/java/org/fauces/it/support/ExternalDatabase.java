package org.fauces.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The database of this run: nothing to do for the embedded one, or the MariaDB server that Debian
 * brings ({@code mvn verify -P mariadb}), started with an empty data folder on a loopback port and
 * prepared by the statements that the product itself prints for its administrator.
 */
public final class ExternalDatabase implements AutoCloseable {
  private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
  private static final int STOP_SECONDS = 60;

  private final Process server;
  private final int port;

  private ExternalDatabase(Process server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts it for one home; its own files go into the folder of that name. */
  public static ExternalDatabase forThisRun(Path home, String name) {
    var wanted = System.getProperty("fauces.it.database", "embedded");
    return wanted.equals("mariadb")
        ? start(home, Build.target().resolve(name))
        : new ExternalDatabase(null, 0);
  }

  /** Where it is; empty for the embedded one. */
  public Optional<String> url() {
    return Optional.ofNullable(server).map(own -> "jdbc:mysql://127.0.0.1:" + port + "/fauces");
  }

  /** What the product's command must be told. */
  String[] arguments() {
    return url().map(url -> new String[] {"--database", url}).orElseGet(() -> new String[0]);
  }

  @Override
  public void close() {
    if (server == null) {
      return;
    }
    server.destroy();
    try {
      if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExternalDatabase start(Path home, Path folder) {
    if (!Files.isExecutable(SERVER)) {
      throw new IllegalStateException("No MariaDB server: apt-get install mariadb-server");
    }
    Folders.delete(folder);
    var port = Ports.free();
    run(
        List.of(
            "/usr/bin/mariadb-install-db",
            "--no-defaults",
            "--datadir=" + folder.resolve("data"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            "--user=" + System.getProperty("user.name")),
        folder.resolve("install.log"));
    return start(folder, port, setupStatements(home));
  }

  private static ExternalDatabase start(Path folder, int port, List<String> setup) {
    try {
      Files.write(folder.resolve("setup.sql"), setup);
      var server =
          new ProcessBuilder(
                  SERVER.toString(),
                  "--no-defaults",
                  "--datadir=" + folder.resolve("data"),
                  "--socket=" + folder.resolve("data/server.sock"),
                  "--pid-file=" + folder.resolve("data/server.pid"),
                  "--bind-address=127.0.0.1",
                  "--port=" + port,
                  "--init-file=" + folder.resolve("setup.sql"),
                  "--user=" + System.getProperty("user.name"))
              .redirectErrorStream(true)
              .start();
      CommandOutput.of(server).awaitLine("ready for connections");
      return new ExternalDatabase(server, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Printed by the product for the home that will use the database. */
  private static List<String> setupStatements(Path home) {
    var fauces = Build.distribution().resolve("fauces").toString();
    try {
      var process = new ProcessBuilder(fauces, "database-setup", "--home", home.toString()).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(List<String> command, Path log) {
    try {
      Files.createDirectories(log.getParent());
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Failed, see " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
