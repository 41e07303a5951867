package org.fauces.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.fauces.cli.audit.AuditKeys;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.process.Child;
import org.fauces.cli.process.ProcessRecord;

/** The Open Liberty process of one home. The server's own script replaces itself by the JVM. */
public final class LibertyServer {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

  /** Every error of the application manager; a slow start is only a warning. */
  private static final Pattern APPLICATION_FAILED = Pattern.compile("CWWKZ\\d{4}E:");

  private final Installation installation;
  private final Home home;
  private final ProcessRecord record;
  private volatile long startOfRun;

  public LibertyServer(Installation installation, Home home) {
    this.installation = installation;
    this.home = home;
    this.record = new ProcessRecord(home.run().resolve("server.pid"));
  }

  /**
   * Writes the configuration of this run; the next start reads it.
   *
   * @return what the operator should know about the certificate, in one sentence
   */
  public Optional<String> configure(ServerSettings settings, SetupCode code) {
    new AuditKeys(home).ensure();
    Optional<String> notice = new KeyStores(home).ensure(settings.hostname());
    new ServerDirectory(installation, home).write(settings, code);
    return notice;
  }

  /**
   * Starts the server. One that outlived its supervisor is ended first: it may run another
   * configuration, and it holds nothing that is not committed.
   */
  public Child start() {
    stop();
    startOfRun = consoleBytes();
    Child child = Child.start(command(), environment(), consoleLog());
    record.write(child.handle());
    return child;
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(installation.serverScript().toString(), "run", ServerDirectory.NAME));
    Path seen = home.cache().resolve("server-runtime");
    String runtime = installation.runtimeIdentity();
    // The server keeps what it found in its runtime and unpacked of the application by name, time
    // and size alone: without this an upgrade could go on running the code that it replaces.
    if (!Files.exists(seen) || !PrivateFiles.read(seen).equals(runtime)) {
      command.add("--clean");
      PrivateFiles.write(seen, runtime);
    }
    return command;
  }

  /** Where the server of the last start listens; empty when there was none. */
  public Optional<String> localUrl() {
    return new ServerDirectory(installation, home).localUrl();
  }

  /** The database of the last start; empty when there was none. */
  public Optional<DatabaseAddress> database() {
    return new ServerDirectory(installation, home).database();
  }

  public void stop() {
    record.find().map(Child::of).ifPresent(running -> running.stop(STOP_PATIENCE));
    record.delete();
  }

  public Path consoleLog() {
    return home.logs().resolve("server-console.log");
  }

  /** Whether the server lives but has given the application up: it never starts it again. */
  public boolean applicationFailed() {
    try (FileChannel log = FileChannel.open(consoleLog(), READ)) {
      log.position(startOfRun);
      return new Scanner(log, UTF_8).findWithinHorizon(APPLICATION_FAILED, 0) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long consoleBytes() {
    return consoleLog().toFile().length(); // 0 when there is none
  }

  Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "WLP_USER_DIR",
        home.server().toString(),
        "WLP_OUTPUT_DIR",
        home.server().resolve("output").toString(),
        "LOG_DIR",
        home.logs().toString(),
        // What an operator's shell happens to hold must not change a medical server.
        "JVM_ARGS",
        "",
        "JAVA_TOOL_OPTIONS",
        "",
        "JDK_JAVA_OPTIONS",
        "",
        "_JAVA_OPTIONS",
        "");
  }
}
