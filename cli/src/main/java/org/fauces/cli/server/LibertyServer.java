package org.fauces.cli.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.process.Child;
import org.fauces.cli.process.ProcessRecord;

/** The Open Liberty process of one home. The server's own script replaces itself by the JVM. */
public final class LibertyServer {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

  private final Installation installation;
  private final Home home;
  private final ProcessRecord record;

  public LibertyServer(Installation installation, Home home) {
    this.installation = installation;
    this.home = home;
    this.record = new ProcessRecord(home.run().resolve("server.pid"));
  }

  /** Writes the configuration of this run; the next start reads it. */
  public void configure(ServerSettings settings, SetupCode code) {
    new KeyStores(home).ensure(settings.hostname());
    new ServerDirectory(installation, home).write(settings, code);
  }

  /**
   * Starts the server. One that outlived its supervisor is ended first: it may run another
   * configuration, and it holds nothing that is not committed.
   */
  public Child start() {
    stop();
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
    // and
    // size alone: without this an upgrade could go on running the code that it replaces.
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

  public boolean isRunning() {
    return record.find().isPresent();
  }

  public void stop() {
    record.find().map(Child::of).ifPresent(running -> running.stop(STOP_PATIENCE));
    record.delete();
  }

  public Path consoleLog() {
    return home.logs().resolve("server-console.log");
  }

  private Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "WLP_USER_DIR", home.server().toString(),
        "WLP_OUTPUT_DIR", home.server().resolve("output").toString(),
        "LOG_DIR", home.logs().toString(),
        // What an operator's shell happens to hold must not change a medical server.
        "JVM_ARGS", "",
        "JAVA_TOOL_OPTIONS", "");
  }
}
