package org.fauces.cli.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.process.Child;
import org.fauces.cli.process.ProcessRecord;

/**
 * The folder that the embedded database keeps its data in. It is filled beside its place and takes
 * it when it is whole: a first start that is killed half-way leaves nothing that a later one could
 * mistake for a database.
 */
final class DataFolder {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path programs;
  private final Home home;
  private final Path log;
  private final Path unfinished;
  private final ProcessRecord installer;

  DataFolder(Path programs, Home home, Path log) {
    this.programs = programs;
    this.home = home;
    this.log = log;
    this.unfinished = home.database().resolveSibling("database.new");
    this.installer = new ProcessRecord(home.run().resolve("database-install.pid"));
  }

  /** Makes the system tables unless they are there. */
  void ensure() {
    if (Files.isDirectory(home.database().resolve("mysql"))) {
      return;
    }
    try {
      // One that outlived its killed command would go on writing into the folder.
      installer.find().ifPresent(DataFolder::end);
      delete(unfinished);
      PrivateFiles.folder(unfinished);
      install();
      force(unfinished);
      Files.move(unfinished, home.database(), ATOMIC_MOVE);
      forceOne(home.root());
      installer.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void install() throws IOException {
    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    installer.write(process.toHandle());
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new CommandFailure("The embedded database could not be set up; see " + log + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Setting up the embedded database was interrupted.", e);
    } finally {
      end(process.toHandle());
    }
  }

  private List<String> command() {
    return List.of(
        "sh",
        programs.resolve("scripts/mariadb-install-db").toString(),
        "--no-defaults",
        "--basedir=" + programs,
        "--datadir=" + unfinished,
        "--user=" + System.getProperty("user.name"),
        "--auth-root-authentication-method=socket",
        "--auth-root-socket-user=" + System.getProperty("user.name"),
        "--skip-name-resolve",
        "--skip-test-db");
  }

  /** The script first, so that it starts nothing more, then what it had started. */
  private static void end(ProcessHandle script) {
    List<ProcessHandle> started = script.descendants().toList();
    Child.of(script).stop(Duration.ZERO);
    started.forEach(program -> Child.of(program).stop(Duration.ZERO));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A rename may reach the disk before the content of what was renamed. */
  private static void force(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        forceOne(path);
      }
    }
  }

  private static void forceOne(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, READ)) {
      channel.force(true);
    }
  }
}
