package org.fauces.cli.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.fauces.cli.process.Child;
import org.fauces.cli.process.Pause;
import org.fauces.cli.process.ProcessRecord;

/**
 * The MariaDB that comes with the distribution, as a process of its own on the home's data folder.
 *
 * <p>It survives a crash of this command on purpose: what the server committed stays reachable, and
 * the next run adopts it. Two servers on one data folder would destroy it, so a process that is
 * neither ours to adopt nor stoppable is a reason not to start.
 */
public final class EmbeddedDatabase {
  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final int PROBE_MILLIS = 1000;

  private final Path programs;
  private final Home home;
  private final int port;
  private final ProcessRecord record;
  private Child child;

  /**
   * @param programs the distribution's folder {@code database}
   */
  public EmbeddedDatabase(Path programs, Home home, int port) {
    this.programs = programs;
    this.home = home;
    this.port = port;
    this.record = new ProcessRecord(home.run().resolve("database.pid"));
  }

  public DatabaseAddress address() {
    return DatabaseAddress.embedded(port);
  }

  /** Adopts a database that outlived its supervisor, or starts one. */
  public Child start() {
    Optional<Child> survivor = record.find().map(Child::of);
    if (survivor.filter(this::isOfThisPort).isPresent() && accepts()) {
      child = survivor.get();
      return child;
    }
    // It listens elsewhere, hangs or is still shutting down: never a second one beside it.
    survivor.ifPresent(old -> old.stop(STOP_PATIENCE));
    new DataFolder(programs, home, log()).ensure();
    child = launch();
    return child;
  }

  /** Somebody else's database may greet on the port that is asked for now. */
  private boolean isOfThisPort(Child survivor) {
    return survivor
        .handle()
        .info()
        .arguments()
        .filter(arguments -> List.of(arguments).contains("--port=" + port))
        .isPresent();
  }

  /** Whether a database recorded by this home is running now. */
  public boolean isRunning() {
    return record.find().isPresent();
  }

  public void stop() {
    record.find().map(Child::of).ifPresent(running -> running.stop(STOP_PATIENCE));
    record.delete();
  }

  private Child launch() {
    Path init = writeInitFile();
    try {
      Child started = Child.start(command(init), Map.of(), log());
      record.write(started.handle());
      awaitReady(started);
      return started;
    } finally {
      deleteQuietly(init);
    }
  }

  private List<String> command(Path init) {
    return List.of(
        programs.resolve("bin/mariadbd").toString(),
        "--no-defaults",
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + programs,
        "--datadir=" + home.database(),
        "--tmpdir=" + PrivateFiles.folder(home.cache().resolve("database")),
        "--lc-messages-dir=" + programs.resolve("share"),
        "--character-sets-dir=" + programs.resolve("share/charsets"),
        "--socket=" + home.run().resolve("db.sock"),
        "--pid-file=" + home.run().resolve("mariadbd.pid"),
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--skip-name-resolve",
        // A key per start costs ten seconds, and the only way in is loopback.
        "--skip-ssl",
        "--init-file=" + init,
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_bin",
        "--default-time-zone=+00:00",
        "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
        "--local-infile=0",
        "--symbolic-links=0",
        "--innodb-flush-log-at-trx-commit=1",
        "--innodb-buffer-pool-size=256M",
        "--innodb-log-file-size=96M",
        "--max-connections=100",
        "--max-allowed-packet=64M",
        "--performance-schema=OFF");
  }

  private Path writeInitFile() {
    List<String> statements =
        SetupSql.statements(
            "127.0.0.1",
            home.secrets().getOrCreate(Secret.DATABASE_OWNER),
            home.secrets().getOrCreate(Secret.DATABASE_APP));
    Path file = home.run().resolve("database-init.sql");
    return PrivateFiles.write(file, String.join("\n", statements) + "\n");
  }

  private void awaitReady(Child started) {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!accepts()) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        started.stop(STOP_PATIENCE);
        record.delete();
        throw new CommandFailure("The embedded database did not start; see " + log() + ".");
      }
      Pause.of(Duration.ofMillis(50));
    }
  }

  /**
   * Whether the server greets. Its port opens before the init file is executed, its greeting comes
   * after: only then the accounts are there.
   */
  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
      socket.setSoTimeout(PROBE_MILLIS);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Path log() {
    return home.logs().resolve("database.log");
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next start overwrites it, and its mode keeps it private until then.
    }
  }
}
